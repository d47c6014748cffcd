/**
 * The sentences of broken rules about values that are not written below this path, each as a key
 * that the document lacks: there is no better place to show them.
 */
export type Unwritten<V, Broken, Path extends string> = {
  [B in Broken as Exclude<Head<Local<B, Path>>, keyof V>]: Nested<Local<B, Path>, B>;
};

type Local<B, Path extends string> = B extends [infer Place extends string, unknown]
  ? Path extends ""
    ? Place
    : Place extends `${Path}.${infer Rest}`
      ? Rest
      : never
  : never;

type Head<Place extends string> = Place extends `${infer First}.${string}` ? First : Place;

type Nested<Place extends string, B> = Place extends `${string}.${infer Rest}`
  ? { readonly [K in Head<Rest>]: Nested<Rest, B> }
  : B extends [unknown, infer Sentence]
    ? Sentence
    : never;
