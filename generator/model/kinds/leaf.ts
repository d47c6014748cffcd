import { fieldBase, type FieldOptions, type LeafField, type PresenceOf } from "../field.js";
import type { Holding } from "../holding.js";

/** What a kind of leaf says of itself; all readers work from this. */
export interface Kind {
  readonly holds: Holding;
  /** Its name in the documentation, such as "port". */
  readonly word: string;
  /** Its type in the declarations of the SDK, where `own` is the name of the value's own type. */
  readonly declaration: (own: string) => string;
}

/** A leaf of some kind from its author's options. */
export const leaf = <T, const O extends FieldOptions<T>>(
  options: O,
  kind: Kind,
): LeafField<T, PresenceOf<O>> => ({ shape: "leaf", ...kind, ...fieldBase<T, O>(options) });
