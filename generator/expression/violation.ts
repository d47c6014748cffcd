import type { Comparison, Node, ValueNode } from "./node.js";
import type { Guard, Place } from "../model/place.js";
import { discriminatorField } from "../model/fields/groups.js";
import { pairs } from "../model/rules/pairs.js";
import { subjectsOf, type Condition, type Rule } from "../model/rules/rule.js";

const valueNode = (place: Place): ValueNode => ({ kind: "value", ...place });

const literal = (value: string | number | boolean): Node => ({ kind: "literal", value });

const not = (operand: Node): Node => ({ kind: "logic", operator: "not", operands: [operand] });

const combine = (operator: "and" | "or", operands: readonly Node[]): Node => {
  const [only] = operands;
  return only !== undefined && operands.length === 1 ? only : { kind: "logic", operator, operands };
};

/** Whether the branch of a guard is chosen. */
export const chosen = ({ union, path, branch }: Guard): Node =>
  comparison(
    "eq",
    valueNode({
      path: [...path, union.discriminator],
      field: discriminatorField(union),
      guards: [],
    }),
    branch,
  );

/** Whether there is a value to judge; one that has a default always is. */
function given(place: Place): readonly Node[] {
  const { field } = place;
  if (!("presence" in field) || field.presence !== "optional") return [];
  return [{ kind: "present", subject: valueNode(place) }];
}

const isSet = (place: Place): Node =>
  combine("and", [{ kind: "present", subject: valueNode(place) }]);

/** Whether a condition holds. */
function holds(condition: Condition): Node {
  const subject = valueNode(condition.subject);
  // An absent value equals nothing, but to a template it is false and, when cast, 0.
  const there = given(condition.subject);
  switch (condition.kind) {
    case "set":
      return isSet(condition.subject);
    case "is":
      if (condition.value === true) return subject;
      if (condition.value === false) return combine("and", [...there, not(subject)]);
      return combine("and", [...there, comparison("eq", subject, condition.value)]);
    case "moreThan":
      return combine("and", [...there, comparison("gt", subject, condition.bound)]);
  }
}

const comparison = (operator: Comparison, left: Node, right: string | number): Node => ({
  kind: "compare",
  operator,
  left,
  right: literal(right),
});

function broken(rule: Rule): readonly Node[] {
  switch (rule.kind) {
    case "atMost": {
      const [left, right] = [valueNode(rule.subject), valueNode(rule.limit)];
      return [
        ...given(rule.subject),
        ...given(rule.limit),
        { kind: "compare", operator: "gt", left, right },
      ];
    }
    case "atLeast": {
      const [left, right] = [valueNode(rule.subject), literal(rule.minimum)];
      return [
        holds(rule.when),
        ...given(rule.subject),
        { kind: "compare", operator: "lt", left, right },
      ];
    }
    case "requires":
      return [holds(rule.when), not(holds(rule.then))];
    case "atMostOne":
      return [
        combine(
          "or",
          pairs(rule.subjects.map(isSet)).map((pair) => combine("and", pair)),
        ),
      ];
    case "exactlyOne": {
      const set = rule.subjects.map(isSet);
      const none = not(combine("or", set));
      return [combine("or", [none, ...pairs(set).map((pair) => combine("and", pair))])];
    }
  }
}

/** A test that holds when the rule is broken. Templates evaluate `and` from left to right. */
export function violation(rule: Rule): Node {
  const guards = subjectsOf(rule).flatMap(({ guards: some }) => some);
  const unique = [
    ...new Map(guards.map((guard) => [[...guard.path, guard.branch].join("\n"), guard])).values(),
  ];
  return combine("and", [...unique.map(chosen), ...broken(rule)]);
}
