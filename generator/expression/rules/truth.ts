import { mayBeAbsent } from "../../model/place.js";
import type { Node, ValueNode } from "../node.js";
import { allOf, anyOf, negation } from "../presence.js";
import { valuesOfOperand, type Condition } from "./condition.js";
import { opposite } from "./opposite.js";

/** Tests that the values are there to be judged; one that has a default always is. */
const there = (values: readonly ValueNode[]): readonly Node[] =>
  values.filter(mayBeAbsent).map((subject) => ({ kind: "present", subject }));

/** A test that is true where the condition certainly holds. Templates test `and` from the left. */
export function holds(condition: Condition): Node {
  switch (condition.kind) {
    case "value":
    case "present":
      return condition;
    case "compare": {
      const { left, right } = condition;
      return allOf([...there([...valuesOfOperand(left), ...valuesOfOperand(right)]), condition]);
    }
    case "call":
      return allOf([...there([condition.arguments[1]]), condition]);
    case "logic": {
      const { operator, operands } = condition;
      if (operator === "not") return anyOf(operands.map(fails));
      return operator === "and" ? all(operands.map(holds)) : anyOf(operands.map(holds));
    }
  }
}

/** A test that is true where the condition certainly fails. */
export function fails(condition: Condition): Node {
  switch (condition.kind) {
    case "value":
      return allOf([...there([condition]), negation(condition)]);
    case "present":
      return negation(condition);
    case "compare": {
      const { left, right, operator } = condition;
      const against: Node = { ...condition, operator: opposite[operator] };
      return allOf([...there([...valuesOfOperand(left), ...valuesOfOperand(right)]), against]);
    }
    case "call":
      return allOf([...there([condition.arguments[1]]), negation(condition)]);
    case "logic": {
      const { operator, operands } = condition;
      if (operator === "not") return anyOf(operands.map(holds));
      return operator === "and" ? anyOf(operands.map(fails)) : all(operands.map(fails));
    }
  }
}

/** All of the tests; those of a test that asks for several stand beside the others. */
export const all = (tests: readonly Node[]): Node =>
  allOf(
    tests.flatMap((test) =>
      test.kind === "logic" && test.operator === "and" ? test.operands : [test],
    ),
  );
