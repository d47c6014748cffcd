import type { Below, Item } from "./path.js";
import type { UnknownKey } from "./unknown-key.js";

/** A value whose interface says all about it, with unknown keys named as such at every depth. */
export type PlainOf<V, Shape, Path extends string> = V extends undefined
  ? V
  : [Shape] extends [V]
    ? V
    : V extends readonly unknown[]
      ? ListOf<V, Extract<Shape, readonly unknown[]>, Shape, Path>
      : V extends object
        ? ObjectOf<V, Exclude<Extract<Shape, object>, readonly unknown[]>, Shape, Path>
        : V extends Shape
          ? V
          : Shape;

type ListOf<V extends readonly unknown[], Lists, Shape, Path extends string> = [Lists] extends [
  readonly (infer I)[],
]
  ? [Lists] extends [never]
    ? Shape
    : { [K in keyof V]: PlainOf<V[K], I, Item<Path, K>> }
  : Shape;

type ObjectOf<V, Known, Shape, Path extends string> = [Known] extends [never]
  ? Shape
  : string extends keyof V
    ? Shape
    : V extends RequiredPart<Known>
      ? {
          [K in keyof V]: K extends keyof Known
            ? PlainOf<V[K], Exclude<Known[K], undefined>, Below<Path, K>>
            : UnknownKey<K, keyof Known, Path>;
        }
      : Shape;

type RequiredPart<Shape> = {
  [K in keyof Shape as object extends Pick<Shape, K> ? never : K]: unknown;
};
