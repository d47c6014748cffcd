import type { Field } from "../model/field.js";
import { isNumeric } from "../model/traits.js";
import { excludesQuotes } from "./safe-pattern.js";
import { isPlain, PLAIN_LINE } from "./scalar.js";

/** Whether YAML cannot misread any legal value, so that it needs no quotes. */
export function isSafeBare(field: Field | undefined): boolean {
  if (field?.shape !== "leaf") return false;
  if (field.kind === "boolean" || isNumeric(field)) return true;
  if (field.kind !== "enum") return false;
  const { enum: words } = field.schema as { enum?: readonly string[] };
  return words !== undefined && words.every(isPlain);
}

/** Whether no legal value has a quote or a backslash, so that it may stand inside double quotes. */
export function isSafeQuoted(field: Field | undefined): boolean {
  if (field?.shape !== "leaf") return false;
  if (isSafeBare(field)) return true;
  const { pattern, enum: words } = field.schema as { pattern?: string; enum?: readonly string[] };
  if (words !== undefined) return words.every((word) => PLAIN_LINE.test(word));
  return pattern !== undefined && excludesQuotes(pattern);
}
