import type { Expression } from "../expression/expression.js";
import type { ControlTree } from "../expression/tree.js";

declare const TYPE: unique symbol;

/** Control flow around something that has the type `T` where it is there. */
export type Part<T> = ControlTree & { readonly [TYPE]?: T };

/** What may stand in a list: an item, or zero or more of them. */
type ListItem<I> =
  Templated<I> | Part<I | readonly I[] | undefined> | Expression<readonly I[] | undefined>;

/** Items of a list, some of which may stand under conditions. */
export type Items<I> = readonly ListItem<I>[];

type Empty = Record<never, never>;

type OptionalKeys<T> = {
  [K in keyof T]-?: Empty extends Pick<T, K> ? K : never;
}[keyof T];

/** A key that Kubernetes requires takes no part that may be absent; an optional one does. */
type Structure<T> = T extends readonly (infer I)[]
  ? readonly ListItem<I>[]
  : T extends object
    ? { readonly [K in Exclude<keyof T, OptionalKeys<T>>]: Templated<T[K]> } & {
        readonly [K in OptionalKeys<T>]?: Templated<T[K]> | Maybe<T[K]>;
      }
    : T;

type Maybe<T> = Expression<Loose<T> | undefined> | Part<Loose<T> | undefined>;

/** Kubernetes' types have mutable lists; what templates read is never written. */
type Loose<T> = T extends readonly (infer I)[] ? readonly I[] : T;

/** A `T` in which any part may be an expression or stand under a condition. */
export type Templated<T> = Expression<Loose<T>> | Part<Loose<T>> | Structure<T>;
