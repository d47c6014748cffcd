import type { LAYERS, removed } from "./layers.js";

/** What is expected of values, with the layer that has each wrong one named. */
export type Told<V, Shown> = V extends { readonly [LAYERS]?: infer L extends readonly unknown[] }
  ? typeof LAYERS extends keyof V
    ? Within<V, Shown, Named<L>, Named<L>>
    : Shown
  : Shown;

/** Pairs of name and values. */
type Named<L extends readonly unknown[]> = { [I in keyof L]: [keyof L[I], L[I][keyof L[I]]] };

/** `All` are the layers whole, `Here` what they have at this place. */
type Within<V, Shown, All, Here> = [V] extends [Shown]
  ? Shown
  : Shown extends `${string} ${string}`
    ? `${Writer<Here>}: ${Words<Shown, Writer<Here>, All>}`
    : V extends object
      ? {
          [K in keyof Shown]: K extends keyof V
            ? Within<V[K], Shown[K], All, Below<Here, K>>
            : Shown[K];
        }
      : Shown;

type Below<Here, K> = {
  [I in keyof Here]: Here[I] extends [infer Name, infer Values]
    ? [
        Name,
        Values extends readonly unknown[] ? Values : K extends keyof Values ? Values[K] : undefined,
      ]
    : never;
};

/** The name of the last layer that has a value. */
type Writer<Here> = Here extends readonly [...infer Before, [infer Name, infer Value]]
  ? [Value] extends [undefined]
    ? Writer<Before>
    : [Value] extends [typeof removed]
      ? ""
      : Name & string
  : "";

/** A sentence in which `name (value)` of another layer is followed by whose it is. */
type Words<
  Text extends string,
  Own extends string,
  All,
> = Text extends `${infer Word} ${infer Rest}`
  ? Rest extends `(${infer Value})${infer After}`
    ? `${Word} (${Value})${Other<Writer<At<All, Word>>, Own>}${Words<After, Own, All>}`
    : `${Word} ${Words<Rest, Own, All>}`
  : Text;

type Other<Name extends string, Own> = Name extends "" | Own ? "" : ` of ${Name}`;

type At<All, Path extends string> = Path extends `${infer Name}.${infer Rest}`
  ? At<Below<All, Name>, Rest>
  : Below<All, Path>;
