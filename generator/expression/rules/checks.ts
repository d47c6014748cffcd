import { guardsOf } from "../../model/place.js";
import { beginningOf } from "../../model/reserved.js";
import { integer } from "../../model/kinds/integer.js";
import { string } from "../../model/kinds/string.js";
import { isChosen } from "../chosen.js";
import type { Node, ScopedNode, ValueNode } from "../node.js";
import { allOf, anyOf, negation } from "../presence.js";
import { NODE, TREE, type TemplateTree } from "../tree.js";
import { isSame } from "../same.js";
import { valuesOfCondition, type Condition } from "./condition.js";
import { pairs } from "./pairs.js";
import {
  premiseOf,
  subjectsOf,
  type NothingInBothRule,
  type NumberedRule,
  type Rule,
  type UniqueRule,
  type UnreservedRule,
} from "./rule.js";
import { sentence } from "./sentence.js";
import { all, fails, holds } from "./truth.js";
import { where as here } from "./where.js";

/**
 * How a template finds that a rule is broken: trees whose texts are the rules' sentences, each where
 * rendering must fail. Neighbours that look for words in one list share a loop.
 */
export const checksOf = (rules: readonly Rule[]): readonly TemplateTree[] =>
  rules.flatMap((rule, index) => {
    if (rule.kind !== "unreserved") return [checkOf(rule)];
    if (isOfOneLoop(rule, rules[index - 1])) return [];
    const end = rules.findIndex((other, at) => at > index && !isOfOneLoop(rule, other));
    const group = rules.slice(index, end < 0 ? undefined : end);
    const chosen = guardsOf(subjectsOf(rule)).map(isChosen);
    return [under(chosen, reserved(rule, group.filter(isUnreserved)))];
  });

const isUnreserved = (rule: Rule): rule is UnreservedRule => rule.kind === "unreserved";

const isOfOneLoop = (rule: UnreservedRule, other: Rule | undefined): boolean =>
  other?.kind === "unreserved" &&
  isSame(rule.list, other.list) &&
  String(rule.by) === String(other.by);

function checkOf(rule: Exclude<Rule, UnreservedRule>): TemplateTree {
  const chosen = guardsOf(subjectsOf(rule)).map(isChosen);
  switch (rule.kind) {
    case "must": {
      const premise = premiseOf(rule);
      const asked = premise === undefined ? [] : conjuncts(premise);
      const isGuarded = (one: Condition): boolean => guardsOf(valuesOfCondition(one)).length > 0;
      // A dependency that is off has no unions: what lies in no branch is asked ahead of them.
      const first = asked.filter((one) => !isGuarded(one)).map(holds);
      const second = asked.filter(isGuarded).map(holds);
      return where(all([...first, ...chosen, ...second, fails(rule.condition)]), says(rule));
    }
    case "exactlyOne": {
      const set = rule.subjects.map(isSet);
      const none = negation(anyOf(set));
      return where(all([...chosen, anyOf([none, ...pairs(set).map(allOf)])]), says(rule));
    }
    case "notTogether":
      return where(all([...chosen, anyOf(pairs(rule.subjects.map(isSet)).map(allOf))]), says(rule));
    case "nothingInBoth":
      return under(chosen, inBoth(rule));
    case "unique":
      return under(chosen, repeated(rule));
    case "numbered":
      return under(chosen, misnamed(rule));
  }
}

/** What must hold together. */
const conjuncts = (condition: Condition): readonly Condition[] =>
  condition.kind === "logic" && condition.operator === "and"
    ? condition.operands.flatMap(conjuncts)
    : [condition];

const isSet = (subject: ValueNode): Node => ({ kind: "present", subject });

const where = (test: Node, body: TemplateTree): TemplateTree => ({
  [TREE]: "conditional",
  branches: [{ test, body }],
  otherwise: undefined,
  exhaustive: false,
});

const under = (tests: readonly Node[], body: TemplateTree): TemplateTree =>
  tests.length === 0 ? body : where(allOf(tests), body);

/** The rule's sentence as a text. */
function says(rule: Rule, item?: Node): TemplateTree {
  const parts = sentence(rule).flatMap((part): readonly (string | Node)[] => {
    if (typeof part === "string") return [part];
    if ("name" in part) return [here, part.name];
    if ("lengthOf" in part) return [lengthNode(part.lengthOf)];
    if (!("item" in part)) return [part.valueOf];
    if (item === undefined) throw new TypeError("no item is at hand here");
    return [item];
  });
  return { [NODE]: { kind: "text", parts } };
}

const lengthNode = (list: Node): Node => ({ kind: "call", name: "len", arguments: [list] });

interface Loop {
  /** A property of the item that the loop is at, or the item itself. */
  readonly item: (...path: readonly string[]) => ScopedNode;
  readonly index: ScopedNode;
}

const indexField = integer({ description: "Index of a list.", minimum: 0 });
const keyField = string({ description: "Key of a map." });

/** `range` over a list. */
function each(
  subject: Node,
  body: (loop: Loop) => TemplateTree,
  over: "list" | "indexed" | "map" = "list",
): TemplateTree {
  const scope = Symbol("range");
  const at = { kind: "scoped", scope, of: subject } as const;
  return {
    [TREE]: "each",
    over,
    subject,
    scope,
    key: undefined,
    body: body({
      item: (...path) => ({ ...at, part: "item", path, field: undefined }),
      index: { ...at, part: "key", path: [], field: over === "map" ? keyField : indexField },
    }),
  };
}

const compare = (operator: "eq" | "lt" | "ne", left: Node, right: Node): Node => ({
  kind: "compare",
  operator,
  left,
  right,
});

function repeated(rule: UniqueRule): TemplateTree {
  const { list } = rule;
  const by = rule.by === undefined ? [] : [rule.by];
  return each(
    list,
    (one) =>
      each(
        list,
        (other) =>
          where(
            allOf([
              compare("lt", one.index, other.index),
              compare("eq", one.item(...by), other.item(...by)),
            ]),
            says(rule, one.item(...by)),
          ),
        "indexed",
      ),
    "indexed",
  );
}

/** The sentence with the name that is right, which Helm alone knows. */
function misnamed(rule: NumberedRule): TemplateTree {
  const { list, beginning } = rule;
  const start = beginning.kind === "text" ? beginning.parts : [beginning];
  return each(
    list,
    ({ item, index }) => {
      const name = [...start, index];
      // First the index, then the name.
      const said = [[index], name][Symbol.iterator]();
      const parts = sentence(rule).flatMap((part) => {
        if (typeof part === "string") return [part];
        return "name" in part ? [here, part.name] : (said.next().value ?? []);
      });
      return where(compare("ne", item(), { kind: "text", parts: name }), {
        [NODE]: { kind: "text", parts },
      });
    },
    "indexed",
  );
}

function inBoth(rule: NothingInBothRule): TemplateTree {
  const { lists, by } = rule;
  const [left, right] = lists;
  if (left.field.shape === "map")
    return each(
      left,
      ({ index }) =>
        where({ kind: "call", name: "hasKey", arguments: [right, index] }, says(rule, index)),
      "map",
    );
  if (by === undefined)
    return each(left, ({ item }) =>
      where({ kind: "call", name: "has", arguments: [item(), right] }, says(rule, item())),
    );
  return each(left, (one) =>
    each(right, (other) =>
      where(compare("eq", one.item(by), other.item(by)), says(rule, one.item(by))),
    ),
  );
}

function reserved({ list, by }: UnreservedRule, rules: readonly UnreservedRule[]): TemplateTree {
  const check = (word: Node): TemplateTree => ({
    [TREE]: "conditional",
    branches: rules.map((rule) => ({
      test: anyOf(rule.words.map((one) => isWord(word, one))),
      body: says(rule, word),
    })),
    otherwise: undefined,
    exhaustive: false,
  });
  if (typeof by === "string") return each(list, ({ item }) => check(item(by)));
  const [inner, property] = by;
  return each(list, ({ item }) => each(item(inner), (part) => check(part.item(property))));
}

function isWord(subject: Node, word: string): Node {
  const beginning = beginningOf(word);
  if (beginning === undefined) return compare("eq", subject, { kind: "literal", value: word });
  const literal: Node = { kind: "literal", value: beginning };
  return { kind: "call", name: "hasPrefix", arguments: [literal, subject] };
}
