import type { Node } from "../../expression/node.js";
import type { Context } from "../../render/context.js";
import { argument, pipeline } from "../../render/expression.js";

/** Text that may hold nodes, as one node. */
export function textNode(parts: readonly (string | Node)[]): Node {
  return parts.every((part) => typeof part === "string")
    ? { kind: "literal", value: parts.join("") }
    : { kind: "text", parts };
}

/** `fail` with a sentence; a sentence with values in it is in parentheses. */
export function failure(parts: readonly (string | Node)[], context: Context): string {
  const text = textNode(parts);
  const printed = pipeline(text, context);
  return `fail ${text.kind === "literal" ? printed : `(${printed})`}`;
}

/** A path as an argument. */
export const pathArgument = (parts: readonly (string | Node)[], context: Context): string =>
  argument(textNode(parts), context);
