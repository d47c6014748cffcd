/** Under this key the type of a part of values tells what it was derived as. It is never there at run time. */
export declare const DERIVED: unique symbol;

/** A part of values that was derived from those of another chart: what literals tell of it stays. */
export type Derived<Part> = Part & { readonly [DERIVED]?: Part };

/**
 * Pairs of place and sentence: what stands in the values below `Where` in the place of something
 * that was derived.
 */
export type Changed<V, Where extends string = ""> = {
  [K in keyof V & string]: V[K] extends object
    ? typeof DERIVED extends keyof V[K]
      ? V[K] extends { readonly [DERIVED]?: infer Part }
        ? ChangedIn<V[K], NonNullable<Part>, `${Where}${K}`>
        : never
      : never
    : never;
}[keyof V & string];

type ChangedIn<V, Part, Where extends string> = {
  [K in keyof Part & string]: K extends keyof V
    ? V[K] extends Part[K]
      ? never
      : Part[K] extends Scalar
        ? V[K] extends Scalar
          ? [
              `${Where}.${K}`,
              `${Where}.${K} (${Quoted<V[K]>}) must be ${Quoted<Part[K]>}, as it was derived`,
            ]
          : never
        : ChangedIn<V[K], Part[K], `${Where}.${K}`>
    : never;
}[keyof Part & string];

type Scalar = string | number | boolean;

/** A value as sentences of rules have it. */
type Quoted<Value extends Scalar> = Value extends string ? `'${Value}'` : Value;
