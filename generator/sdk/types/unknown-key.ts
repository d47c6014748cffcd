import type { Message } from "./message.js";
import type { Below } from "./path.js";
import type { Suggestion } from "./suggestion.js";

/** What is said of a key that is not among the known ones. */
export type UnknownKey<Key, Known, Path extends string> = Key extends string | number
  ? [Suggestion<`${Key}`, Known>] extends [never]
    ? Message<"unknownKey", { path: Below<Path, Key> }>
    : Message<
        "unknownKeyLike",
        { path: Below<Path, Key>; suggestion: Below<Path, Suggestion<`${Key}`, Known>> }
      >
  : never;
