import type { UnknownKey } from "./unknown-key.js";

type Primitive = string | number | boolean | null | undefined;

/** A value whose interface says all about it, with unknown keys named as such at every depth. */
export type PlainOf<V, Shape, Path> = V extends Primitive
  ? V extends Shape | undefined
    ? V
    : // A word that a condition or `.map` in a spread widened is judged when it runs.
      string extends V
      ? [Extract<Shape, string>] extends [never]
        ? Shape
        : V
      : Shape
  : [Shape] extends [V]
    ? V
    : V extends readonly unknown[]
      ? ListOf<V, Extract<Shape, readonly unknown[]>, Shape, Path>
      : ObjectOf<V, Exclude<Extract<Shape, object>, readonly unknown[]>, Shape, Path>;

type ListOf<V extends readonly unknown[], Lists, Shape, Path> = [Lists] extends [never]
  ? Shape
  : Lists extends readonly (infer I)[]
    ? { [K in keyof V]: PlainOf<V[K], I, [Path, K, "item"]> }
    : never;

type ObjectOf<V, Known, Shape, Path> = [Known] extends [never]
  ? Shape
  : string extends keyof V
    ? Shape
    : V extends RequiredPart<Known>
      ? {
          [K in keyof V]: K extends keyof Known
            ? PlainOf<V[K], Exclude<Known[K], undefined>, [Path, K]>
            : UnknownKey<K, keyof Known, Path>;
        }
      : Shape;

type RequiredPart<Shape> = {
  [K in keyof Shape as object extends Pick<Shape, K> ? never : K]: unknown;
};
