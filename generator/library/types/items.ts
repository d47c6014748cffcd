import type { IsLiteral } from "./leaves.js";
import type { Absent } from "./rules.js";

// Of a list's items, and of a map's keys, these see what is certain: literals, in a list whose length
// is known.

/** The words that a list's items have below the names; without names, the items themselves. */
type WordsOf<List, By extends readonly string[]> = List extends readonly [
  infer Item,
  ...infer Others,
]
  ? WordOf<Item, By> | WordsOf<Others, By>
  : List extends Absent | readonly unknown[]
    ? never
    : KeysOf<List>;

/** The keys of a map, where all are known. */
type KeysOf<Map> = string extends keyof Map ? never : Extract<keyof Map, string>;

type WordOf<Item, By extends readonly string[]> = By extends readonly [
  infer Name,
  ...infer Names extends readonly string[],
]
  ? Name extends keyof Item
    ? Item[Name] extends readonly unknown[]
      ? WordsOf<Item[Name], Names>
      : WordOf<Item[Name], Names>
    : never
  : OneWord<Item>;

type OneWord<Word, All = Word> = Word extends string
  ? [All] extends [Word]
    ? IsLiteral<Word> extends true
      ? Word
      : never
    : never
  : never;

/** The words of a list's items that are reserved. */
export type ReservedOf<List, By extends readonly string[], Reserved> = Extract<
  WordsOf<List, By>,
  Reserved
>;

/** The words that items of both lists have. */
export type InBoth<One, Other, By extends readonly string[]> = Extract<
  WordsOf<One, By>,
  WordsOf<Other, By>
>;

/** The words that two items of a list have. */
export type RepeatedIn<List, By extends readonly string[], Seen = never> = List extends readonly [
  infer Item,
  ...infer Others,
]
  ? Extract<WordOf<Item, By>, Seen> | RepeatedIn<Others, By, Seen | WordOf<Item, By>>
  : never;
