import type { Field } from "../model/field.js";
import { formatOf } from "../model/holding.js";
import { isNumeric } from "../model/traits.js";
import { excludesQuotes } from "./safe-pattern.js";
import { isPlain, PLAIN_LINE } from "./scalar.js";

/** Whether YAML cannot misread any legal value, so that it needs no quotes. */
export function isSafeBare(field: Field | undefined): boolean {
  if (field?.shape !== "leaf") return false;
  const { holds } = field;
  if (holds.is === "boolean" || isNumeric(field)) return true;
  return holds.is === "word" && holds.words.every(isPlain);
}

/** Whether no legal value has a quote or a backslash, so that it may stand inside double quotes. */
export function isSafeQuoted(field: Field | undefined): boolean {
  if (field?.shape !== "leaf") return false;
  if (isSafeBare(field)) return true;
  const { holds } = field;
  if (holds.is === "word") return holds.words.every((word) => PLAIN_LINE.test(word));
  const format = formatOf(holds);
  return format !== undefined && excludesQuotes(format.pattern);
}
