import type { LeafField, PresenceOf } from "../field.js";
import { leaf } from "./leaf.js";
import { boundsOf, declaredBounds, type NumberOptions } from "./numbers.js";

export const integer = <const O extends NumberOptions>(
  options: O,
): LeafField<number, PresenceOf<O>> =>
  leaf<number, O>(options, {
    holds: { is: "integer", ...boundsOf(options) },
    word: "integer",
    declaration: () => `C.Whole<${declaredBounds(options.minimum, options.maximum)}>`,
  });
