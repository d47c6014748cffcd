// The sentence of a rule about values that are all unwritten has no better place than a key that the
// document lacks. The object of such keys is written out in verdict.ts: an alias would be printed by
// its name.

/** The key below `Path` that leads to a rule's place. */
export type UnwrittenKey<B, Path extends string> = First<Local<B, Path>>;

/** What stands under that key. */
export type UnwrittenValue<B, Path extends string> = Nested<Local<B, Path>, B>;

type Local<B, Path extends string> = B extends [infer Place extends string, unknown]
  ? Path extends ""
    ? Place
    : Place extends `${Path}.${infer Rest}`
      ? Rest
      : never
  : never;

type First<Place extends string> = Place extends `${infer Name}.${string}` ? Name : Place;

type Nested<Place extends string, B> = Place extends `${string}.${infer Rest}`
  ? { readonly [K in First<Rest>]: Nested<Rest, B> }
  : B extends [unknown, infer Sentence]
    ? Sentence
    : never;
