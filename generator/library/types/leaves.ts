import type { HasFormat, IsQuantity, IsUrl } from "./formats.js";
import type { Message } from "./message.js";
import type { Order } from "./number.js";
import type { Suggestion } from "./suggestion.js";
import type { LengthOf } from "./text.js";

// Each of these is the value's own type where it is right, and else what should stand there.

/** What is expected where a value has the wrong type. `undefined` counts as not written. */
export type Otherwise<V, Expected> = V extends undefined ? V : Expected;

export type WholeOf<V, Minimum, Maximum, Path> = V extends number
  ? `${V}` extends `${string}.${string}`
    ? Message<"notWhole", { path: Path; value: V }>
    : WithinBounds<V, Minimum, Maximum, Path>
  : Otherwise<V, number>;

export type DecimalOf<V, Minimum, Maximum, Path> = V extends number
  ? WithinBounds<V, Minimum, Maximum, Path>
  : Otherwise<V, number>;

type WithinBounds<V extends number, Minimum, Maximum, Path> = number extends V
  ? V
  : Minimum extends number
    ? Order<V, Minimum> extends "<"
      ? Message<"tooSmall", { path: Path; value: V; minimum: Minimum }>
      : WithinBounds<V, null, Maximum, Path>
    : Maximum extends number
      ? Order<V, Maximum> extends ">"
        ? Message<"tooLarge", { path: Path; value: V; maximum: Maximum }>
        : V
      : V;

type Empty = Record<never, never>;

/** Whether a type is one string: neither any string nor a pattern of strings, which is an index. */
export type IsLiteral<V extends string> = string extends V
  ? false
  : Empty extends Record<V, 1>
    ? false
    : true;

export type TextOf<V, Minimum, Maximum, Path> = V extends string
  ? IsLiteral<V> extends true
    ? Minimum extends number
      ? Order<LengthOf<V> & number, Minimum> extends "<"
        ? V extends ""
          ? Message<"empty", { path: Path }>
          : Message<"tooShort", { path: Path; value: V; minimum: Minimum }>
        : TextOf<V, null, Maximum, Path>
      : Maximum extends number
        ? Order<LengthOf<V> & number, Maximum> extends ">"
          ? Message<"tooLong", { path: Path; value: V; maximum: Maximum }>
          : V
        : V
    : V
  : Otherwise<V, string>;

export type OneOfOf<V, Words, Listed, Path> = V extends Words
  ? V
  : // Where nothing is written yet, editors complete from what is expected.
    V extends ""
    ? Words
    : V extends string
      ? IsLiteral<V> extends true
        ? NotOneOf<V, Words, Listed, Path>
        : Words
      : Otherwise<V, Words>;

/** What is said of a word that is none of the given ones. */
export type NotOneOf<V extends string, Words, Listed, Path> = [Suggestion<V, Words>] extends [never]
  ? Message<"notOneOf", { path: Path; value: V; words: Listed }>
  : Message<
      "notOneOfLike",
      { path: Path; value: V; words: Listed; suggestion: Suggestion<V, Words> }
    >;

/** A text with a format whose check is named; `What` is what is right. */
export type FormattedOf<V, Check, What> = V extends string
  ? IsLiteral<V> extends true
    ? HasFormat<V, Check> extends true
      ? V
      : Message<"misshapen", { value: V; what: What }>
    : V
  : Otherwise<V, string>;

export type QuantityOf<V, What> = V extends number
  ? `${V}` extends `-${string}`
    ? Message<"misshapen", { value: V; what: What }>
    : V
  : V extends string
    ? IsLiteral<V> extends true
      ? IsQuantity<V> extends true
        ? V
        : Message<"misshapen", { value: V; what: What }>
      : V
    : Otherwise<V, string | number>;

export type UrlOf<V, Schemes extends string, What> = V extends string
  ? IsLiteral<V> extends true
    ? IsUrl<V, Schemes> extends true
      ? V
      : Message<"misshapen", { value: V; what: What }>
    : V
  : Otherwise<V, string>;
