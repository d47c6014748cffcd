import type { JsonSchema } from "../json-schema.js";
import {
  fieldBase,
  type FieldOptions,
  type LeafField,
  type LeafKind,
  type PresenceOf,
} from "../field.js";

/** A leaf of the given kind from its options and its JSON Schema. */
export function leaf<T, const O extends FieldOptions<T>>(
  kind: LeafKind,
  options: O,
  schema: JsonSchema,
): LeafField<T, PresenceOf<O>> {
  return { shape: "leaf", kind, schema, ...fieldBase<T, O>(options) };
}
