import type { IsUnion } from "./claims.js";
import type { Choice, Group, List, Plain } from "./node.js";

/**
 * What is expected of a document that is wrong, or that has words wider than its interface: messages
 * and words as in `Expected`, and everywhere else the interfaces' own types, for editors to show. Every
 * key has the comment that its interface gives it.
 */
export type Annotated<V, Expected, M> =
  IsUnion<V> extends true
    ? Expected
    : [V, Expected] extends [object, object]
      ? M extends Plain<infer Shape>
        ? PlainOf<V, Expected, Shape>
        : M extends Group<infer Shape, infer Members, unknown>
          ? ObjectOf<V, Expected, Shape, Members>
          : M extends Choice<
                unknown,
                infer Discriminator extends string,
                infer Default,
                infer Branches,
                string
              >
            ? ChoiceOf<V, Expected, Branches, WordOf<V, Discriminator, Default>>
            : M extends List<infer Shape, infer I, number>
              ? ListOf<V, Expected, Shape, I>
              : Expected
      : Expected;

type WordOf<V, Discriminator extends string, Default> = V extends {
  readonly [D in Discriminator]: infer Word;
}
  ? Word
  : Default;

type ChoiceOf<V, Expected, Branches, Word> =
  IsUnion<Word> extends true
    ? Expected
    : Word extends keyof Branches
      ? Annotated<V, Expected, Branches[Word]>
      : Expected;

type PlainOf<V, Expected, Shape> = V extends readonly unknown[]
  ? Extract<Shape, readonly unknown[]> extends readonly (infer I)[]
    ? ListOf<V, Expected, Shape, Plain<I>>
    : Expected
  : Extract<Shape, object> extends infer Known
    ? [Known] extends [never]
      ? Expected
      : ObjectOf<V, Expected, Known, PlainMembers<Known>>
    : never;

type PlainMembers<Shape> = { [K in keyof Shape]-?: Plain<Exclude<Shape[K], undefined>> };

type ListOf<V, Expected, Shape, I> = [V] extends [Expected]
  ? Expected
  : V extends readonly unknown[]
    ? Expected extends readonly unknown[]
      ? number extends V["length"]
        ? OpenListOf<V, Expected, ItemOf<Shape>, I>
        : ItemsOf<V, Expected, ItemOf<Shape>, I>
      : Expected
    : Expected;

type ItemOf<Shape> = Extract<Shape, readonly unknown[]>[number];

type ItemsOf<V, Expected, Item, I> = {
  [K in keyof Expected]: K extends keyof V ? AnyOf<V[K], Expected[K], Item, I> : Expected[K];
};

type AnyOf<V, Expected, Item, I> = [V] extends [Expected & Item] ? Item : Annotated<V, Expected, I>;

/**
 * A list that is made with `...other` has items of which the compiler does not know the index. It
 * finds the wrong one where it is written if it is told by its place among the commas.
 */
type OpenListOf<V extends readonly unknown[], Expected, Item, I> =
  Placed<V, Expected, Item, I> extends infer Places
    ? Places extends readonly [unknown]
      ? Expected
      : readonly Item[] & { readonly [K in Extract<keyof Places, `${number}`>]: Places[K] }
    : never;

/** What is expected at each place: items before the spread, the spread, items after it. */
type Placed<V, Expected, Item, I, After extends readonly unknown[] = []> = V extends readonly [
  infer First,
  ...infer Rest,
]
  ? Expected extends readonly [infer E, ...infer More]
    ? [AnyOf<First, E, Item, I>, ...Placed<Rest, More, Item, I>]
    : never
  : V extends readonly [...infer Rest, infer Last]
    ? Expected extends readonly [...infer More, infer E]
      ? Placed<Rest, More, Item, I, [AnyOf<Last, E, unknown, I>, ...After]>
      : never
    : [[V] extends [Expected] ? unknown : Expected[number & keyof Expected], ...After];

/** A document that lacks a required key is expected to have the whole shape. */
type ObjectOf<V, Expected, Shape, Members> = [Shape] extends [Expected]
  ? Expected
  : // A type that is mapped over keys of another has the comments of that one.
    Pick<Commented<Shape, keyof Expected>, keyof Expected> extends infer Keys
    ? {
        [K in keyof Keys]: K extends keyof V & keyof Expected & keyof Shape & keyof Members
          ? [V[K]] extends [Expected[K] & Shape[K]]
            ? Shape[K]
            : Annotated<V[K], Expected[K], Members[K]>
          : Expected[K & keyof Expected];
      }
    : never;

/** Some keys, of which those of an interface have its comments. */
type Commented<Shape, Keys extends PropertyKey> = Record<Keys, unknown> & {
  [K in keyof Shape]?: unknown;
};
