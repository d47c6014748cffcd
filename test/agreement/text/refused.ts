import { rulesOf } from "../../../generator/expression/rules/field-rules.js";
import { premiseOf, type Rule } from "../../../generator/expression/rules/rule.js";
import type { Condition } from "../../../generator/expression/rules/condition.js";
import { nameOf } from "../../../generator/model/place.js";
import type { Place } from "./places.js";

/** The value that a condition wants not to be there. */
const unwanted = (condition: Condition): string | undefined => {
  if (condition.kind !== "logic" || condition.operator !== "not") return undefined;
  const [operand] = condition.operands;
  return operand?.kind === "present" ? nameOf(operand.subject) : undefined;
};

/** The branch of a union that a condition asks for, and nothing else. */
const branchIn = (condition: Condition | undefined): string | undefined => {
  if (condition?.kind !== "compare" || condition.operator !== "eq") return undefined;
  const { left, right } = condition;
  if (left.kind !== "value" || right.kind !== "literal") return undefined;
  return `${nameOf(left)}=${String(right.value)}`;
};

/**
 * Places that a rule keeps empty in a whole branch of a union, such as the key of a file where there
 * is none: no text of theirs can be seen, and their rule has cases of its own.
 */
export function keptEmpty(chart: Parameters<typeof rulesOf>[0]): (place: Place) => boolean {
  const empty = new Set(
    rulesOf(chart).flatMap((rule: Rule) => {
      if (rule.kind !== "must") return [];
      const [name, branch] = [unwanted(rule.condition), branchIn(premiseOf(rule))];
      return name === undefined || branch === undefined ? [] : [`${name} ${branch}`];
    }),
  );
  return ({ name, words }) =>
    words.some(({ steps, word }) => {
      const union = steps.map((step) => ("name" in step ? step.name : "")).join(".");
      return empty.has(`${name} ${union}=${String(word)}`);
    });
}
