import type { Field } from "../model/field.js";
import { isNumeric } from "../model/traits.js";
import { yields } from "./functions.js";
import type { Node } from "./node.js";
import { visitNode, type NodeVisitor } from "./visit.js";

/**
 * What a node yields, as far as numbers go. To a template a number is an int64 or a float64, by where
 * it was set, and the two cannot be compared; of a property of a Kubernetes object nothing is known.
 */
export type NumberKind = "integer" | "fraction" | "unknown" | "none";

export const numberKind = (node: Node): NumberKind => visitNode(node, kinds);

const none = (): NumberKind => "none";

const kinds: NodeVisitor<NumberKind> = {
  literal: ({ value }) => {
    if (typeof value !== "number") return "none";
    return Number.isInteger(value) ? "integer" : "fraction";
  },
  value: ({ field }) => fieldKind(field),
  scoped: ({ field }) => (field === undefined ? "unknown" : fieldKind(field)),
  variable: ({ value }) => numberKind(value),
  amount: () => "fraction",
  arithmetic: ({ left, right }) => (isFraction(left, right) ? "fraction" : "integer"),
  default: ({ subject, fallback }) => {
    const kind = numberKind(subject);
    return kind === "none" || kind === "unknown" ? numberKind(fallback) : kind;
  },
  call: ({ name }) => (yields[name] === "integer" ? "integer" : "none"),
  include: none,
  checksum: none,
  builtin: none,
  text: none,
  compare: none,
  logic: none,
  present: none,
  encode: none,
  raw: none,
};

function fieldKind(field: Field): NumberKind {
  // A quantity is a number or a text.
  if (field.shape === "leaf" && field.holds.is === "quantity") return "unknown";
  if (!isNumeric(field)) return "none";
  return field.shape === "leaf" && field.holds.is === "fraction" ? "fraction" : "integer";
}

/** Whether two numbers must be treated as fractions. */
export const isFraction = (left: Node, right: Node): boolean =>
  numberKind(left) === "fraction" || numberKind(right) === "fraction";

/** Whether a number reaches the template as a float where it comes from a values file. */
export function isOfValuesFile(node: Node): boolean {
  switch (node.kind) {
    case "value":
      return true;
    case "scoped":
      return node.part === "item";
    case "variable":
      return isOfValuesFile(node.value);
    case "default":
      return isOfValuesFile(node.subject) || isOfValuesFile(node.fallback);
    default:
      return false;
  }
}
