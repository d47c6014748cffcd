import type { LeafField, PresenceOf } from "../field.js";
import { leaf } from "./leaf.js";
import { boundsOf, declaredBounds, type NumberOptions } from "./numbers.js";

export const number = <const O extends NumberOptions>(
  options: O,
): LeafField<number, PresenceOf<O>> =>
  leaf<number, O>(options, {
    holds: { is: "fraction", ...boundsOf(options) },
    word: "number",
    declaration: () => `C.Decimal<${declaredBounds(options.minimum, options.maximum)}>`,
  });
