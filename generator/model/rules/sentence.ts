import { nameOf, type Place } from "../place.js";
import type { Condition, Rule } from "./rule.js";

/** A message as data: words, and places where a value of the document stands. */
export type Sentence = readonly (string | { readonly valueOf: Place })[];

/**
 * What a rule says when it is broken. The only writer of these messages: `fail` in Helm, `validate`,
 * the types and the documentation all print what this returns.
 */
export function sentence(rule: Rule): Sentence {
  switch (rule.kind) {
    case "atMost":
      return [...named(rule.subject), " must not exceed ", ...named(rule.limit)];
    case "atLeast":
      return [
        ...named(rule.subject),
        ` must be at least ${rule.minimum} when `,
        ...condition(rule.when),
      ];
    case "exactlyOne":
      return [`set exactly one of ${list(rule.subjects)}`];
    case "atMostOne":
      return [`set at most one of ${list(rule.subjects)}`];
    case "requires":
      return [...obligation(rule.then), " when ", ...condition(rule.when)];
  }
}

const named = (node: Place): Sentence => [`${nameOf(node)} (`, { valueOf: node }, ")"];

const list = (nodes: readonly Place[]): string => {
  const names = nodes.map(nameOf);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
};

function condition(what: Condition): Sentence {
  const name = nameOf(what.subject);
  switch (what.kind) {
    case "set":
      return [`${name} is set`];
    case "is":
      return [`${name} is ${JSON.stringify(what.value)}`];
    case "moreThan":
      return [`${name} is more than ${what.bound}`];
  }
}

function obligation(what: Condition): Sentence {
  const name = nameOf(what.subject);
  switch (what.kind) {
    case "set":
      return [`${name} must be set`];
    case "is":
      return [`${name} must be ${JSON.stringify(what.value)}`];
    case "moreThan":
      return [`${name} must be more than ${what.bound}`];
  }
}

/** The sentence without a document: values are left out, for documentation. */
export const withoutValues = (parts: Sentence): string =>
  parts
    .map((part) => (typeof part === "string" ? part : "…"))
    .join("")
    .replaceAll(" (…)", "");
