import type {
  DecimalOf,
  FormattedOf,
  NotOneOf,
  OneOfOf,
  Otherwise,
  QuantityOf,
  TextOf,
  UrlOf,
  WholeOf,
} from "./leaves.js";
import type { Message } from "./message.js";
import type {
  Choice,
  Decimal,
  Dictionary,
  Formatted,
  Group,
  List,
  OneOf,
  Plain,
  Quantity,
  Text,
  Url,
  Whole,
} from "./node.js";
import type { Order } from "./number.js";
import type { PathText } from "./path.js";
import type { PlainOf } from "./plain.js";
import type { UnknownKey } from "./unknown-key.js";
import type { UnwrittenKey, UnwrittenValue } from "./unwritten.js";

/**
 * What a value must be assignable to: its own type where it is right. Where it is wrong, a message
 * stands in the place of the value, so that the compiler prints it there.
 * `Broken` holds a pair of path and sentence for each broken rule. The commonest kinds come first: a
 * chain is cheaper to the compiler than a table, of which it would make all members.
 */
export type Verdict<V, M, Path, Broken> =
  M extends Plain<infer Shape>
    ? PlainOf<V, Shape, Path>
    : M extends Whole<infer Minimum, infer Maximum>
      ? WholeOf<V, Minimum, Maximum, Path>
      : M extends Group<infer Shape, infer Members, infer Required>
        ? GroupOf<V, Shape, Members, Required, Path, Broken, object, never>
        : M extends Text<infer Minimum, infer Maximum>
          ? TextOf<V, Minimum, Maximum, Path>
          : M extends OneOf<infer Words, infer Listed>
            ? OneOfOf<V, Words, Listed, Path>
            : M extends Choice<
                  infer Shape,
                  infer Discriminator extends string,
                  infer Default,
                  infer Branches,
                  infer Listed
                >
              ? ChoiceOf<V, Shape, Discriminator, Default, Branches, Listed, Path, Broken>
              : M extends List<infer Shape, infer I, infer Minimum extends number>
                ? ListOf<V, Shape, I, Minimum, Path>
                : M extends Dictionary<infer Shape, infer I, infer Reserved>
                  ? DictionaryOf<V, Shape, I, Reserved, Path>
                  : Format<V, M, Path>;

type Format<V, M, Path> =
  M extends Formatted<infer Check, infer What>
    ? FormattedOf<V, Check, What>
    : M extends Url<infer Schemes extends string, infer What>
      ? UrlOf<V, Schemes, What>
      : M extends Quantity<infer What>
        ? QuantityOf<V, What>
        : M extends Decimal<infer Minimum, infer Maximum>
          ? DecimalOf<V, Minimum, Maximum, Path>
          : never;

type ListOf<V, Shape, I, Minimum extends number, Path> = V extends readonly unknown[]
  ? Minimum extends 0
    ? { [K in keyof V]: Verdict<V[K], I, [Path, K, "item"], never> }
    : Order<V["length"], Minimum> extends "<"
      ? Message<"tooFewItems", { path: Path; minimum: Minimum }>
      : { [K in keyof V]: Verdict<V[K], I, [Path, K, "item"], never> }
  : Otherwise<V, Shape>;

type DictionaryOf<V, Shape, I, Reserved, Path> = V extends readonly unknown[]
  ? Shape
  : V extends object
    ? {
        [K in keyof V]: K extends keyof Reserved
          ? Message<"reservedKey", { key: K; path: Path; reason: Reserved[K] }>
          : Verdict<V[K], I, [Path, K], never>;
      }
    : Otherwise<V, Shape>;

/** In a union `Branches` are all of its branches and `Chosen` is its discriminator and word. */
type GroupOf<V, Shape, Members, Required, Path, Broken, Branches, Chosen> =
  V extends readonly unknown[]
    ? Shape
    : V extends object
      ? string extends keyof V
        ? Shape
        : V extends Required
          ? [Broken] extends [never]
            ? {
                [K in keyof V]: K extends keyof Members
                  ? Verdict<V[K], Members[K], [Path, K], never>
                  : Stray<K, Members, Path, Branches, Chosen>;
              }
            : {
                [K in keyof V]: K extends keyof Members
                  ? BrokenAt<Broken, PathText<[Path, K]>> extends infer Sentence
                    ? [Sentence] extends [never]
                      ? Verdict<V[K], Members[K], [Path, K], Broken>
                      : Sentence
                    : never
                  : Stray<K, Members, Path, Branches, Chosen>;
              } & {
                readonly [
                  B in Broken as Exclude<UnwrittenKey<B, PathText<Path>>, keyof V>
                ]: UnwrittenValue<B, PathText<Path>>;
              }
          : Shape
      : Otherwise<V, Shape>;

type BrokenAt<Broken, Place> = Broken extends [Place, infer Sentence] ? Sentence : never;

type Stray<K, Members, Path, Branches, Chosen> = K extends symbol
  ? unknown
  : [OwnerOf<K, Branches>] extends [never]
    ? UnknownKey<K, keyof Members, Path>
    : Chosen extends [infer Discriminator, infer Word]
      ? Message<
          "otherBranch",
          {
            path: [Path, K];
            discriminator: [Path, Discriminator];
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

type ChoiceOf<
  V,
  Shape,
  Discriminator extends string,
  Default,
  Branches,
  Listed,
  Path,
  Broken,
> = V extends { readonly [D in Discriminator]: infer Word }
  ? Word extends keyof Branches
    ? BranchOf<V, Branches, Word, Path, Broken, Discriminator>
    : Word extends string
      ? string extends Word
        ? Shape
        : // Where nothing is written yet, editors complete from what is expected.
          Word extends ""
          ? Shape
          : {
              [K in keyof V]: K extends Discriminator
                ? NotOneOf<Word, keyof Branches, Listed, [Path, K]>
                : V[K];
            }
      : Shape
  : Discriminator extends keyof V
    ? Shape
    : V extends object
      ? Default extends keyof Branches
        ? BranchOf<V, Branches, Default, Path, Broken, Discriminator>
        : never
      : Otherwise<V, Shape>;

type BranchOf<V, Branches, Word extends keyof Branches, Path, Broken, Discriminator> =
  Branches[Word] extends Group<infer Shape, infer Members, infer Required>
    ? GroupOf<V, Shape, Members, Required, Path, Broken, Branches, [Discriminator, Word]>
    : never;
