import type { Reserved } from "../../model/reserved.js";
import type { Node, ValueNode } from "../node.js";
import { valuesOfCondition, type Condition } from "./condition.js";

/** The condition does not fail wherever `when` and `where`, if they are there, hold. */
export interface MustRule {
  readonly kind: "must";
  readonly condition: Condition;
  readonly when?: Condition;
  /** As `when`, without a word in the sentence. */
  readonly where?: Condition;
}

/** What must hold for a rule to ask anything. */
export function premiseOf({ when, where }: MustRule): Condition | undefined {
  if (when === undefined || where === undefined) return when ?? where;
  return { kind: "logic", operator: "and", operands: [where, when] };
}

/** One of the subjects is set, and no second one. */
export interface ExactlyOneRule {
  readonly kind: "exactlyOne";
  readonly subjects: readonly [ValueNode, ...ValueNode[]];
}

/** No two of the subjects are set. */
export interface NotTogetherRule {
  readonly kind: "notTogether";
  readonly subjects: readonly [ValueNode, ...ValueNode[]];
}

/** No item of one list is in the other; of lists of objects, none has the same property `by`. */
export interface NothingInBothRule {
  readonly kind: "nothingInBoth";
  readonly lists: readonly [ValueNode, ValueNode];
  readonly by?: string;
}

/** No two items of a list have the same property `by`; without it, no two are the same. */
export interface UniqueRule {
  readonly kind: "unique";
  readonly list: ValueNode;
  readonly by?: string;
}

/** Each item of a list is the one name that the release gives it: the beginning, and its index. */
export interface NumberedRule {
  readonly kind: "numbered";
  readonly list: ValueNode;
  readonly beginning: Node;
  /** Why no other name will do. */
  readonly reason: string;
}

/** No item of a list has one of the reserved words in the property `by`. */
export interface UnreservedRule extends Reserved {
  readonly kind: "unreserved";
  readonly list: ValueNode;
}

/** A rule between values. Inside a union's branch it holds in that branch alone. */
export type Rule =
  | MustRule
  | ExactlyOneRule
  | NotTogetherRule
  | NothingInBothRule
  | UniqueRule
  | NumberedRule
  | UnreservedRule;

/** The values that a rule speaks of; the first that is written is where a violation is shown. */
export function subjectsOf(rule: Rule): readonly [ValueNode, ...ValueNode[]] {
  switch (rule.kind) {
    case "must": {
      const { condition } = rule;
      const premise = premiseOf(rule);
      const asked = premise === undefined ? [] : valuesOfCondition(premise);
      const [first, ...others] = [...valuesOfCondition(condition), ...asked];
      if (first === undefined) throw new TypeError("a rule speaks of no value of the chart");
      return [first, ...others];
    }
    case "exactlyOne":
    case "notTogether":
      return rule.subjects;
    case "nothingInBoth":
      return rule.lists;
    case "unique":
    case "numbered":
    case "unreserved":
      return [rule.list];
  }
}
