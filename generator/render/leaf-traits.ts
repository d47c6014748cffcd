import type { Field } from "../model/field.js";
import { excludesQuotes } from "./safe-pattern.js";
import { isPlain } from "./scalar.js";

/** What a field's value is to YAML. */
export function shapeOfField(field: Field | undefined): "scalar" | "list" | "mapping" {
  if (field === undefined) return "scalar";
  if (field.shape === "list") return "list";
  if (field.shape !== "leaf") return "mapping";
  return field.kind === "kubernetes" || field.kind === "manifest" ? "mapping" : "scalar";
}

/** Whether a field's default, or its absence, leaves nothing to print. */
export function mayBeEmpty(field: Field): boolean {
  if (field.shape === "group" || field.shape === "union") return false;
  if (field.presence === "optional") return true;
  if (field.presence === "required") return false;
  const { default: value } = field;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** Whether 0 or false are legal and mean something other than absence. */
export function zeroIsLegal(field: Field): boolean {
  if (field.shape !== "leaf") return false;
  if (field.kind === "boolean") return true;
  if (field.kind !== "integer" && field.kind !== "number") return false;
  const { minimum } = field.schema as { minimum?: number };
  return minimum === undefined || minimum <= 0;
}

/** Whether templates print the number with an exponent, unless it is cast. */
export function mayHaveExponent(field: Field): boolean {
  if (field.shape !== "leaf" || field.kind !== "integer") return false;
  const { maximum } = field.schema as { maximum?: number };
  return maximum === undefined || maximum >= 1_000_000;
}

export const isNumeric = (field: Field | undefined): boolean =>
  field?.shape === "leaf" && ["integer", "number", "port"].includes(field.kind);

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
  const { pattern } = field.schema as { pattern?: string };
  return pattern !== undefined && excludesQuotes(pattern);
}
