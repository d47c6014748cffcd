/** Under this key the type of values tells the layers that they are made of. It is never there at run time. */
export declare const LAYERS: unique symbol;

/** In a layer: takes away what layers before it say, so that the chart's default holds again. */
export declare const removed: unique symbol;

type Removed = typeof removed;

/** Values under the name of their layer: `{ production }`. */
export type Layer = Readonly<Record<string, object>>;

/** What layers are together: a later one wins. */
export type Layered<L extends readonly Layer[]> = All<L> & { readonly [LAYERS]?: L };

type All<L, Before = unknown> = L extends readonly [infer First, ...infer Rest]
  ? All<
      Rest,
      unknown extends Before ? Maps<object, ValuesOf<First>> : Maps<Before, ValuesOf<First>>
    >
  : Before;

type ValuesOf<One> = One[keyof One];

/** As Helm merges values: maps deeply, while lists and all else replace. */
type Maps<Before, Over> = {
  readonly [
    K in keyof Before | keyof Over as Stays<Over, K> extends true ? K : never
  ]: K extends keyof Over
    ? K extends keyof Before
      ? Merged<Before[K], Over[K]>
      : Kept<Over[K]>
    : K extends keyof Before
      ? Before[K]
      : never;
};

type Stays<Over, K> = K extends keyof Over ? ([Over[K]] extends [Removed] ? false : true) : true;

type IsMap<V> = V extends readonly unknown[] ? false : V extends object ? true : false;

type Merged<Before, Over> = [Over] extends [undefined]
  ? Before
  : undefined extends Over
    ? Before | Merged<Before, Exclude<Over, undefined>>
    : [IsMap<Before>, IsMap<Over>] extends [true, true]
      ? Maps<Before, Over>
      : Kept<Over>;

/** A value without what its layer removes in it. */
type Kept<V> = IsMap<V> extends true ? Maps<object, V> : V;

/**
 * Several layers as one document, merged as Helm merges values files: maps deeply, lists and all else
 * replaced by the later one. Literals stay, so that the chart's function sees them; its messages
 * begin with the name of the layer that has the value. Write layers that stand apart with `as const`.
 *
 * @returns values for a chart's function
 * @throws InvalidLayersError where a layer has no name or two, or removes what is not there
 * @example
 * ```ts
 * const base = { replicas: 3, metrics: { enabled: true } } as const;
 * const production = { replicas: 5, metrics: removed } as const;
 * export default keycloak(layer({ base }, { production }));
 * ```
 */
export declare function layer<const L extends readonly Layer[]>(...layers: L): Layered<L>;

/** Layers that cannot be merged; the message lists every problem. */
export declare class InvalidLayersError extends Error {
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}
