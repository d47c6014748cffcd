import type { Node } from "../expression/node.js";
import { isNumeric } from "./leaf-traits.js";

/**
 * What a node yields, as far as numbers go. To a template a number is an int64 or a float64, by where
 * it was set, and the two cannot be compared; what a function returns is not known.
 */
export type NumberKind = "integer" | "fraction" | "unknown" | "none";

export function numberKind(node: Node): NumberKind {
  switch (node.kind) {
    case "literal":
      if (typeof node.value !== "number") return "none";
      return Number.isInteger(node.value) ? "integer" : "fraction";
    case "value":
      return fieldKind(node.field);
    case "scoped":
      return node.field === undefined ? "unknown" : fieldKind(node.field);
    case "arithmetic":
      return isFraction(node.left, node.right) ? "fraction" : "integer";
    case "default": {
      const kind = numberKind(node.subject);
      return kind === "none" || kind === "unknown" ? numberKind(node.fallback) : kind;
    }
    case "call":
      return "unknown";
    case "builtin":
    case "text":
    case "include":
    case "compare":
    case "logic":
    case "present":
    case "encode":
    case "raw":
      return "none";
  }
}

type FieldOf<N> = N extends { readonly kind: "value"; readonly field: infer F } ? F : never;

function fieldKind(field: FieldOf<Node>): NumberKind {
  if (!isNumeric(field)) return "none";
  return field.shape === "leaf" && field.kind === "number" ? "fraction" : "integer";
}

/** Whether two numbers must be treated as fractions. */
export const isFraction = (left: Node, right: Node): boolean =>
  numberKind(left) === "fraction" || numberKind(right) === "fraction";
