import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { Format } from "../format.js";
import { leaf } from "./leaf.js";
import { declaredBounds } from "./numbers.js";

export interface StringOptions extends FieldOptions<string> {
  /** What the text looks like; any text is right without one. */
  readonly format?: Format;
  /** A pattern without words would be a riddle to people: see `format`. */
  readonly pattern?: never;
  /** In characters, as Unicode counts them. */
  readonly minLength?: number;
  readonly maxLength?: number;
}

export function string<const O extends StringOptions>(
  options: O,
): LeafField<string, PresenceOf<O>> {
  const { format, minLength, maxLength } = options;
  const anyLength = minLength === undefined && maxLength === undefined;
  return leaf<string, O>(options, {
    holds: {
      is: "text",
      ...(minLength !== undefined && { minLength }),
      ...(maxLength !== undefined && { maxLength }),
      ...(format !== undefined && { format }),
    },
    word: "string",
    declaration: () =>
      anyLength ? "C.Plain<string>" : `C.Text<${declaredBounds(minLength, maxLength)}>`,
  });
}
