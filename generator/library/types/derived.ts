/** Under this key the type of a part of values tells what it was derived as. It is never there at run time. */
export declare const DERIVED: unique symbol;

/** Values, or a part of them, that were derived from something else: what literals tell of it stays. */
export type Derived<Part> = Part & { readonly [DERIVED]?: Part };

/**
 * Pairs of place and sentence: what stands in the values below `Where`, which ends with a dot or is empty,
 * in the place of something that was derived.
 */
export type Changed<V, Where extends string = ""> =
  | ChangedPart<V, Where>
  | {
      [K in keyof V & string]: V[K] extends object ? ChangedPart<V[K], `${Where}${K}.`> : never;
    }[keyof V & string];

type ChangedPart<V, Where extends string> = typeof DERIVED extends keyof V
  ? V extends { readonly [DERIVED]?: infer Part }
    ? ChangedIn<V, NonNullable<Part>, Where>
    : never
  : never;

type ChangedIn<V, Part, Where extends string> = {
  [K in keyof Part & string]: K extends keyof V
    ? V[K] extends Part[K]
      ? never
      : Part[K] extends Scalar
        ? V[K] extends Scalar
          ? [
              `${Where}${K}`,
              `${Where}${K} (${Quoted<V[K]>}) must be ${Quoted<Part[K]>}, as it was derived`,
            ]
          : never
        : ChangedIn<V[K], Part[K], `${Where}${K}.`>
    : never;
}[keyof Part & string];

type Scalar = string | number | boolean;

/** A value as sentences of rules have it. */
type Quoted<Value extends Scalar> = Value extends string ? `'${Value}'` : Value;
