import type {
  DecimalOf,
  DnsNameOf,
  DurationOf,
  HostOf,
  MulticastOf,
  NotOneOf,
  OneOfOf,
  QuantityOf,
  TextOf,
  UrlOf,
  WholeOf,
} from "./leaves.js";
import type { Message } from "./message.js";
import type { Choice, Dictionary, Group, List, Node, Plain } from "./node.js";
import type { Order } from "./number.js";
import type { Below, Item } from "./path.js";
import type { PlainOf } from "./plain.js";
import type { UnknownKey } from "./unknown-key.js";
import type { UnwrittenKey, UnwrittenValue } from "./unwritten.js";

/**
 * What a value must be assignable to: its own type where it is right. Where it is wrong, a message
 * stands in the place of the value, so that the compiler prints it there.
 * `Broken` holds a pair of path and sentence for each broken rule.
 */
export type Verdict<V, M extends Node, Path extends string, Broken> = V extends undefined
  ? V
  : Verdicts<V, M, Path, Broken>[M["kind"]];

interface Verdicts<V, M extends Node, Path extends string, Broken> extends Record<
  Node["kind"],
  unknown
> {
  plain: M extends Plain<infer Shape> ? PlainOf<V, Shape, Path> : never;
  whole: WholeOf<V, M, Path>;
  decimal: DecimalOf<V, M, Path>;
  text: TextOf<V, M, Path>;
  oneOf: OneOfOf<V, M, Path>;
  multicast: MulticastOf<V>;
  quantity: QuantityOf<V>;
  duration: DurationOf<V>;
  dnsName: DnsNameOf<V>;
  host: HostOf<V>;
  url: UrlOf<V, M>;
  list: ListOf<V, M, Path>;
  dictionary: DictionaryOf<V, M, Path>;
  group: M extends Group<infer Shape, infer Members, infer Required>
    ? GroupOf<V, Shape, Members, Required, Path, Broken, object, never>
    : never;
  choice: ChoiceOf<V, M, Path, Broken>;
}

type ListOf<V, M extends Node, Path extends string> =
  M extends List<infer Shape, infer I extends Node, infer Minimum extends number>
    ? V extends readonly unknown[]
      ? Order<V["length"], Minimum> extends "<"
        ? Message<"tooFewItems", { path: Path; minimum: Minimum }>
        : { [K in keyof V]: Verdict<V[K], I, Item<Path, K>, never> }
      : Shape
    : never;

type DictionaryOf<V, M extends Node, Path extends string> =
  M extends Dictionary<infer Shape, infer I extends Node, infer Reserved>
    ? V extends readonly unknown[]
      ? Shape
      : V extends object
        ? {
            [K in keyof V]: K extends keyof Reserved
              ? Message<"reservedKey", { key: K; path: Path; instead: Reserved[K] }>
              : Verdict<V[K], I, Below<Path, K>, never>;
          }
        : Shape
    : never;

/** In a union `Branches` are all of its branches and `Chosen` is its discriminator and word. */
type GroupOf<
  V,
  Shape,
  Members,
  Required,
  Path extends string,
  Broken,
  Branches,
  Chosen,
> = V extends readonly unknown[]
  ? Shape
  : V extends object
    ? string extends keyof V
      ? Shape
      : V extends Required
        ? [Broken] extends [never]
          ? {
              [K in keyof V]: K extends keyof Members
                ? Member<V[K], Members[K], Below<Path, K>, never>
                : Stray<K, Members, Path, Branches, Chosen>;
            }
          : {
              [K in keyof V]: K extends keyof Members
                ? BrokenAt<Broken, Below<Path, K>> extends infer Sentence
                  ? [Sentence] extends [never]
                    ? Member<V[K], Members[K], Below<Path, K>, Broken>
                    : Sentence
                  : never
                : Stray<K, Members, Path, Branches, Chosen>;
            } & {
              readonly [B in Broken as Exclude<UnwrittenKey<B, Path>, keyof V>]: UnwrittenValue<
                B,
                Path
              >;
            }
        : Shape
    : Shape;

type Member<V, M, Path extends string, Broken> = M extends Node
  ? Verdict<V, M, Path, Broken>
  : never;

type BrokenAt<Broken, Path extends string> = Broken extends [Path, infer Sentence]
  ? Sentence
  : never;

type Stray<K, Members, Path extends string, Branches, Chosen> = K extends symbol
  ? unknown
  : [OwnerOf<K, Branches>] extends [never]
    ? UnknownKey<K, keyof Members, Path>
    : Chosen extends [infer Discriminator, infer Word]
      ? Message<
          "otherBranch",
          {
            path: Below<Path, K>;
            discriminator: Below<Path, Discriminator>;
            owner: OwnerOf<K, Branches>;
            chosen: Word;
          }
        >
      : never;

/** The branches that have such a key. */
type OwnerOf<K, Branches> = {
  [Word in keyof Branches]: Branches[Word] extends { readonly members: infer Members }
    ? K extends keyof Members
      ? Word
      : never
    : never;
}[keyof Branches];

type ChoiceOf<V, M extends Node, Path extends string, Broken> =
  M extends Choice<
    infer Shape,
    infer Discriminator extends string,
    infer Default,
    infer Branches,
    infer Listed
  >
    ? V extends { readonly [D in Discriminator]: infer Word }
      ? Word extends keyof Branches
        ? BranchOf<V, Branches, Word, Path, Broken, Discriminator>
        : Word extends string
          ? string extends Word
            ? Shape
            : Word extends ""
              ? Shape
              : {
                  [K in keyof V]: K extends Discriminator
                    ? NotOneOf<Word, keyof Branches, Listed, Below<Path, K>>
                    : V[K];
                }
          : Shape
      : Discriminator extends keyof V
        ? Shape
        : V extends object
          ? Default extends keyof Branches
            ? BranchOf<V, Branches, Default, Path, Broken, Discriminator>
            : never
          : Shape
    : never;

type BranchOf<
  V,
  Branches,
  Word extends keyof Branches,
  Path extends string,
  Broken,
  Discriminator,
> =
  Branches[Word] extends Group<infer Shape, infer Members, infer Required>
    ? GroupOf<V, Shape, Members, Required, Path, Broken, Branches, [Discriminator, Word]>
    : never;
