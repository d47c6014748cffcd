import type { LeafField, PresenceOf } from "../field.js";
import { leaf } from "./leaf.js";
import { boundsOf, declaredBounds, type NumberOptions } from "./numbers.js";

/** Whole numbers up to here are exact everywhere: in JSON, in JavaScript and in Helm's int64. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** A whole number, from -(2^53 - 1) to 2^53 - 1 unless narrowed. */
export const integer = <const O extends NumberOptions>(
  options: O,
): LeafField<number, PresenceOf<O>> =>
  leaf<number, O>(options, {
    holds: { is: "integer", minimum: -EXACT, maximum: EXACT, ...boundsOf(options) },
    word: "integer",
    declaration: () => `C.Whole<${declaredBounds(options.minimum, options.maximum)}>`,
  });
