import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import { listed } from "../listed.js";
import { leaf, type Kind } from "./leaf.js";

/** What a choice of words says of itself; a union's discriminator is one, too. */
export const wordKind = (words: readonly string[]): Kind => ({
  holds: { is: "word", words },
  word: words.join(", "),
  declaration: () =>
    `C.OneOf<${words.map((word) => JSON.stringify(word)).join(" | ")}, ${JSON.stringify(listed(words))}>`,
});

/** One of the given words. */
export const oneOf = <const V extends readonly string[], const O extends FieldOptions<V[number]>>(
  words: V,
  options: O,
): LeafField<V[number], PresenceOf<O>> => leaf<V[number], O>(options, wordKind(words));
