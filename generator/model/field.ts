import type { Format } from "./format.js";
import type { Holding } from "./holding.js";
import type { Reserved } from "./reserved.js";

/** What people read about a value: in values.yaml, the schema, the README and the SDK. */
export interface Documentation {
  /** One or more full sentences. */
  readonly description: string;
  /** Unit of a number, such as "seconds" or "entries". */
  readonly unit?: string;
  readonly examples?: readonly unknown[];
}

/**
 * Whether a value is there when nobody sets it.
 * `default`: yes; `optional`: no, and `whenAbsent` says what holds then; `required`: someone must.
 */
export type Presence = "default" | "optional" | "required";

declare const VALUE: unique symbol;

interface FieldBase<T, P extends Presence> {
  readonly documentation: Documentation;
  readonly presence: P;
  /** Present when `presence` is `default`. */
  readonly default?: T;
  /** Present when `presence` is `optional`: what holds then, as the end of "Default: …". */
  readonly whenAbsent?: string;
  /** Heading in values.yaml and the README that begins with this top-level value. */
  readonly section?: string;
  /** The static type; never there at run time. */
  readonly [VALUE]?: T;
}

/** A value without named parts. `T` is its static type. */
export interface LeafField<T = unknown, P extends Presence = Presence> extends FieldBase<T, P> {
  readonly shape: "leaf";
  /** What it holds, and so how it is judged, printed and quoted. */
  readonly holds: Holding;
  /** Its kind's name in the documentation, such as "port". */
  readonly word: string;
  /** Its type in the declarations of the SDK, where `own` is the name of the value's own type. */
  readonly declaration: (own: string) => string;
}

export interface ListField<
  I extends Field = Field,
  P extends Presence = Presence,
> extends FieldBase<readonly unknown[], P> {
  readonly shape: "list";
  readonly item: I;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  /** The property that no two items have alike. */
  readonly uniqueBy?: string;
  /** Items that are refused, because the chart has such ones itself. */
  readonly reserved?: readonly Reserved[];
}

export interface MapField<I extends Field = Field, P extends Presence = Presence> extends FieldBase<
  Readonly<Record<string, unknown>>,
  P
> {
  readonly shape: "map";
  readonly item: I;
  /** What every key looks like. */
  readonly keyFormat?: Format;
  /** Keys that are refused, each with what to do, such as `set discovery.protocol instead`. */
  readonly reservedKeys?: Readonly<Record<string, string>>;
}

export type Fields = Readonly<Record<string, Field>>;

export interface GroupField<G extends Fields = Fields> {
  readonly shape: "group";
  readonly documentation: Documentation;
  readonly fields: G;
  readonly section?: string;
}

export interface Branch<G extends Fields = Fields> {
  readonly documentation: Documentation;
  readonly fields: G;
}

export type Branches = Readonly<Record<string, Branch>>;

/** A choice by a discriminator. `common` fields stand beside it in every branch. */
export interface UnionField<
  D extends string = string,
  B extends Branches = Branches,
  C extends Fields = Fields,
> {
  readonly shape: "union";
  readonly documentation: Documentation;
  readonly discriminator: D;
  readonly default: keyof B & string;
  readonly branches: B;
  readonly common: C;
  readonly section?: string;
}

export type Field = LeafField | ListField | MapField | GroupField | UnionField;

type ValuesOf<G extends Fields> = { readonly [K in keyof G]: ValueOf<G[K]> };

/** The static type of a field's value after Helm has merged the defaults. */
export type ValueOf<F> =
  F extends LeafField<infer T>
    ? T
    : F extends ListField<infer I>
      ? readonly ItemOf<I>[]
      : F extends MapField<infer I>
        ? Readonly<Record<string, ItemOf<I>>>
        : F extends GroupField<infer G>
          ? ValuesOf<G>
          : F extends UnionField<infer D, infer B, infer C>
            ? {
                [K in keyof B]: ValuesOf<B[K]["fields"]> & ValuesOf<C> & Readonly<Record<D, K>>;
              }[keyof B]
            : never;

/** Of any field at all nothing is known; to look into it would never end. */
type ItemOf<I> = Field extends I ? unknown : ValueOf<I>;

/** Options that every field takes. Without `default` and `whenAbsent` the value is required. */
export interface FieldOptions<T> extends Documentation {
  readonly default?: T;
  /** What holds when the value is absent; makes it optional. */
  readonly whenAbsent?: string;
}

export type PresenceOf<O> = O extends { readonly default: unknown }
  ? "default"
  : O extends { readonly whenAbsent: string }
    ? "optional"
    : "required";

/** The part of a field that its options give. */
export function fieldBase<T, const O extends FieldOptions<T>>(options: O) {
  const { description, unit, examples } = options;
  const presence =
    options.default !== undefined
      ? "default"
      : options.whenAbsent !== undefined
        ? "optional"
        : "required";
  return {
    documentation: {
      description,
      ...(unit !== undefined && { unit }),
      ...(examples !== undefined && { examples }),
    },
    presence: presence as PresenceOf<O>,
    ...(options.default !== undefined && { default: options.default }),
    ...(options.whenAbsent !== undefined && { whenAbsent: options.whenAbsent }),
  };
}
