import type { Field } from "./field.js";

/** What a field's value is to YAML. */
export function shapeOfField(field: Field | undefined): "scalar" | "list" | "mapping" {
  if (field === undefined) return "scalar";
  if (field.shape === "list") return "list";
  if (field.shape !== "leaf") return "mapping";
  return field.holds.is === "object" ? "mapping" : "scalar";
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
  const { holds } = field;
  if (holds.is === "boolean") return true;
  if (holds.is !== "integer" && holds.is !== "fraction") return false;
  return holds.minimum === undefined || holds.minimum <= 0;
}

/** Whether templates print the number with an exponent, unless it is cast. */
export function mayHaveExponent(field: Field): boolean {
  if (field.shape !== "leaf" || field.holds.is !== "integer") return false;
  const { maximum } = field.holds;
  return maximum === undefined || maximum >= 1_000_000;
}

export const isNumeric = (field: Field | undefined): boolean =>
  field?.shape === "leaf" && (field.holds.is === "integer" || field.holds.is === "fraction");
