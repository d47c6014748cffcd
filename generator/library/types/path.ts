/**
 * The way to a value: nothing, or the way to what holds it and its own name. It becomes text only
 * where a message needs it, because most values are right.
 */
export type Way = null | readonly [Way, unknown] | readonly [Way, unknown, "item"];

/** A way as people write it: `cache.owners`, `hosts[0]`; `hosts[*]` where the index is not known. */
export type PathText<W> = W extends readonly [
  infer Outer,
  infer Name extends string | number,
  "item",
]
  ? `${PathText<Outer>}[${number extends Name ? "*" : Name}]`
  : W extends readonly [infer Outer, infer Name extends string | number]
    ? Outer extends null
      ? `${Name}`
      : `${PathText<Outer>}.${Name}`
    : "";
