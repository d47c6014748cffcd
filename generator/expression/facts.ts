import type { Node } from "./node.js";
import { negation } from "./presence.js";
import { isSame } from "./same.js";

/** Tests that hold at a place of a manifest, because conditions around it ask for them. */
export type Facts = readonly Node[];

/** What is known where a test holds. */
export function factsOf(test: Node): Facts {
  if (test.kind === "logic" && test.operator === "and")
    return [test, ...test.operands.flatMap(factsOf)];
  return [test];
}

/** What is known where none of the tests holds. */
export const factsAgainst = (tests: readonly Node[]): Facts => tests.map(negation);

/** Whether a test certainly holds. */
export function isKnown(test: Node, facts: Facts): boolean {
  if (facts.some((fact) => isSame(fact, test))) return true;
  if (test.kind !== "logic") return false;
  if (test.operator === "and") return test.operands.every((operand) => isKnown(operand, facts));
  return test.operator === "or" && test.operands.some((operand) => isKnown(operand, facts));
}
