import type { LeafField, PresenceOf } from "../field.js";
import { leaf } from "./leaf.js";
import { declaredBounds, type NumberOptions } from "./numbers.js";

/** A TCP or UDP port, 1 to 65535 unless narrowed. */
export function port<const O extends NumberOptions>(options: O): LeafField<number, PresenceOf<O>> {
  const { minimum = 1, maximum = 65535 } = options;
  return leaf<number, O>(options, {
    holds: { is: "integer", minimum, maximum },
    word: "port",
    declaration: () => `C.Whole<${declaredBounds(minimum, maximum)}>`,
  });
}
