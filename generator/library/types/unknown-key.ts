import type { Message } from "./message.js";
import type { Suggestion } from "./suggestion.js";

/** What is said of a key that is not among the known ones. */
export type UnknownKey<Key, Known, Outer> = Key extends string | number
  ? [Suggestion<`${Key}`, Known>] extends [never]
    ? Message<"unknownKey", { path: [Outer, Key] }>
    : Message<
        "unknownKeyLike",
        { path: [Outer, Key]; suggestion: [Outer, Suggestion<`${Key}`, Known>] }
      >
  : never;
