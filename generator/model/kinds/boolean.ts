import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import { leaf } from "./leaf.js";

export const boolean = <const O extends FieldOptions<boolean>>(
  options: O,
): LeafField<boolean, PresenceOf<O>> =>
  leaf<boolean, O>(options, {
    holds: { is: "boolean" },
    word: "boolean",
    declaration: () => "C.Plain<boolean>",
  });
