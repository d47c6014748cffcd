import { fleetSentences } from "./rules/fleet-sentence.js";

/**
 * What is said of a single value that is wrong, with places in braces for the value itself and what
 * was expected. The only writer of these messages: Helm's `fail`, the types and `validate` fill
 * these in, so that they cannot differ.
 */
export const messages = {
  unknownKey: "unknown value '{path}'",
  unknownKeyLike: "unknown value '{path}'; did you mean '{suggestion}'?",
  unknownKeyElse: "unknown value '{path}': write {other}",
  otherBranch: "'{path}' is a value of {discriminator} '{owner}', not of '{chosen}'",
  notOneOf: "{path} ('{value}') must be one of {words}",
  notOneOfLike: "{path} ('{value}') must be one of {words}; did you mean '{suggestion}'?",
  notWhole: "{path} ({value}) must be a whole number",
  tooSmall: "{path} ({value}) must be at least {minimum}",
  tooLarge: "{path} ({value}) must be at most {maximum}",
  tooShort: "{path} ('{value}') must have at least {minimum} characters",
  empty: "{path} must not be empty",
  tooLong: "{path} ('{value}') must have at most {maximum} characters",
  tooFewItems: "{path} must have {minimum} or more items",
  repeatedItem: "{path} must not hold the same item twice",
  noMatch: "{path} ('{value}') must match {pattern}",
  misshapen: "'{value}' is not {what}",
  reservedKey: "'{key}' cannot be set in {path}: {reason}",
  mergeKey: "'<<' cannot be set in {path}: YAML takes it for a merge",
  longKey: "a key in {path} is longer than the {maximum} characters that Helm can write",
  cutOff: "{path} ends in empty lines or white space, which Helm may cut off: leave them out",
  spaceAhead: "a key in {path} begins with white space, which Helm may cut off: leave it out",
  unprintable: "{path} holds {character}, which Helm cannot write into a manifest: leave it out",
  unprintableKey:
    "a key in {path} holds {character}, which Helm cannot write into a manifest: leave it out",
  bothSet: "set at most one of {one} and {other}",
  notSet: "{path} must be set",
  isNull: "{path} must not be null: leave it out to have the default",
  wrongType: "{path} must be {expected}, not {actual}",
  notData: "{path} must be plain data, not {actual}",
  holdsItself: "{path} leads back to {other}: no file can hold a circle",
  tooDeep: "{path} holds lists and maps more than {levels} levels within each other",
  tooMany: "{path} holds more than {count} values",
  halfCharacter: "{path} holds half a character (a lone surrogate), which no file can hold",
  sameName: "there are two clusters named '{value}': give each a name of its own",
  notMade: "{path} must be what a chart's function returned: neither a plain object nor a copy",
  noLayer: "{path} must be one layer under its name, as in layer({ base }, { production })",
  removesNothing:
    "{layer} removes {path}, which no layer before it has: take it out there, or name what one has",
  secretInApplication:
    "{path} is a Secret, and an Application is read by many: make it apart, or let an operator make it",
  passwordInApplication:
    "{path} gives {name} as text, and an Application is read by many: name a Secret by valueFrom",
  oneDestination: "the destination must have either a name or a server",
  sameApplication:
    "two elements make an Application '{value}': let its name hold a parameter that differs",
  ...fleetSentences,
} as const;

export type Messages = typeof messages;

/** A message in pieces: its words, and what stands in its places. */
export const messageParts = <P>(
  kind: keyof Messages,
  parts: Readonly<Record<string, P>>,
): readonly (string | P)[] =>
  messages[kind]
    .split(/\{(\w+)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : (parts[piece] ?? `{${piece}}`)))
    .filter((piece) => piece !== "");
