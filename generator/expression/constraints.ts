import type { UniqueInFleetRule } from "../model/rules/fleet-rule.js";
import type {
  AtLeastRule,
  AtMostOneRule,
  AtMostRule,
  Condition,
  ExactlyOneRule,
  RequiresRule,
} from "../model/rules/rule.js";
import type { Expression } from "./expression.js";
import type { ValueNode } from "./node.js";
import { NODE } from "./tree.js";

function value(reference: Expression<unknown>): ValueNode {
  const node = reference[NODE];
  if (node.kind !== "value") throw new TypeError("a rule speaks of the chart's values alone");
  return node;
}

type Given<T> = Expression<T | undefined>;

export const isSet = (subject: Given<unknown>): Condition => ({
  kind: "set",
  subject: value(subject),
});

export const is = <T extends string | number | boolean>(
  subject: Given<T>,
  word: NoInfer<T>,
): Condition => ({
  kind: "is",
  subject: value(subject),
  value: word,
});

export const moreThan = (subject: Given<number>, bound: number): Condition => ({
  kind: "moreThan",
  subject: value(subject),
  bound,
});

export const mustNotExceed = (subject: Given<number>, limit: Given<number>): AtMostRule => ({
  kind: "atMost",
  subject: value(subject),
  limit: value(limit),
});

export const mustBeAtLeast = (
  subject: Given<number>,
  minimum: number,
  when: Condition,
): AtLeastRule => ({ kind: "atLeast", subject: value(subject), minimum, when });

export const exactlyOne = (...subjects: readonly Given<unknown>[]): ExactlyOneRule => ({
  kind: "exactlyOne",
  subjects: subjects.map(value),
});

export const atMostOne = (...subjects: readonly Given<unknown>[]): AtMostOneRule => ({
  kind: "atMostOne",
  subjects: subjects.map(value),
});

/** `then` must hold when the condition does. */
export const requires = (when: Condition, then: Condition): RequiresRule => ({
  kind: "requires",
  when,
  then,
});

/**
 * No two clusters of one network have the same values here: `what` they are together, for the
 * message, and of which values they are made. Two charts that say the same `what` are compared.
 */
export const uniqueInFleet = ({
  what,
  of: [first, ...others],
}: {
  readonly what: string;
  readonly of: readonly [Given<string | number>, ...Given<string | number>[]];
}): UniqueInFleetRule => ({
  kind: "uniqueInFleet",
  what,
  of: [value(first), ...others.map(value)],
});
