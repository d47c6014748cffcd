import type { Amount } from "./amount.js";
import type { IsLiteral } from "./leaves.js";
import type { Order, OrderOfWholes } from "./number.js";

// Truth has three values here: `boolean` stands for what literals do not tell, and for what is said of
// a value that is absent.
//
// Charts' declarations name these for each of their rules. Parameters have no constraints: the compiler
// would prove them at each place, though a generator has written it, and that is what a project pays for
// that does not skip the check of declarations.

/** Stands for a value that nobody set and that has no default. */
export interface Absent {
  readonly absent: true;
}

/** The value at a path of a document, or its default. */
export type At<V, Path, Default> = V extends undefined
  ? Default
  : Path extends readonly [infer Name, ...infer Rest]
    ? Name extends keyof V
      ? At<V[Name], Rest, Default>
      : Default
    : V;

export type IsThere<Value> = Value extends Absent ? false : true;

type IsKnown<Value> = string extends Value ? boolean : number extends Value ? boolean : true;

/** Whether a value is there and not empty: no "", 0, false, [] or {}. */
export type IsFilled<Value> = Value extends Absent | "" | 0 | false
  ? false
  : Value extends string | number
    ? IsKnown<Value>
    : Value extends readonly unknown[]
      ? Value["length"] extends 0
        ? false
        : number extends Value["length"]
          ? boolean
          : true
      : Value extends object
        ? keyof Value extends never
          ? false
          : object extends Value
            ? boolean
            : string extends keyof Value
              ? boolean
              : true
        : true;

export type Is<Value, Word> = Value extends Absent
  ? boolean
  : Value extends Word
    ? true
    : Word extends Value
      ? boolean
      : false;

/** Whether what is known to be one of `Wanted` is. */
type Holds<Actual, Wanted> = Actual extends "?" ? boolean : Actual extends Wanted ? true : false;

export interface Comparisons {
  eq: "=";
  ne: "<" | ">" | "other";
  lt: "<";
  le: "<" | "=";
  gt: ">";
  ge: ">" | "=";
}

/** A comparison; not known where a side is absent or no literal. */
export type Compare<Operator, A, B> = Holds<
  Relation<A, B>,
  Comparisons[Operator & keyof Comparisons]
>;

/** How one value stands to another. */
type Relation<A, B> = A extends Absent
  ? "?"
  : B extends Absent
    ? "?"
    : A extends Amount<infer AmountA>
      ? B extends Amount<infer AmountB>
        ? OrderOfWholes<AmountA, AmountB>
        : "?"
      : A extends number
        ? B extends number
          ? Order<A, B>
          : "?"
        : IsOne<A> | IsOne<B> extends true
          ? Is<A, B> extends infer Same
            ? boolean extends Same
              ? "?"
              : Same extends true
                ? "="
                : "other"
            : never
          : "?";

/** Whether a type is one value, and no text that any other may be. */
type IsOne<Value> = Value extends string ? IsLiteral<Value> : true;

/** Whether a text begins with another one. */
export type Begins<Value, Beginning extends string> = Value extends string
  ? Value extends `${Beginning}${string}`
    ? true
    : IsLiteral<Value> extends true
      ? false
      : boolean
  : boolean;

/** Whether a text ends with another one. */
export type Ends<Value, End extends string> = Value extends string
  ? Value extends `${string}${End}`
    ? true
    : IsLiteral<Value> extends true
      ? false
      : boolean
  : boolean;

/** Whether a list has an item. */
export type Has<List, Item> = List extends readonly (infer Known)[]
  ? Item extends Known
    ? number extends List["length"]
      ? boolean
      : IsKnown<Known>
    : IsKnown<Known> extends true
      ? false
      : boolean
  : boolean;

/** How many items a list has; `number` where that is not known. */
export type LengthOf<List> = List extends Absent
  ? Absent
  : List extends readonly unknown[]
    ? List["length"]
    : number;

export type Not<Truth> = [Truth] extends [true] ? false : [Truth] extends [false] ? true : boolean;

export type Both<Truths> = [Members<Truths>] extends [true]
  ? true
  : IsMember<Truths, false> extends true
    ? false
    : boolean;

export type Either<Truths> = [Members<Truths>] extends [false]
  ? false
  : IsMember<Truths, true> extends true
    ? true
    : boolean;

type Members<List> = List extends readonly unknown[] ? List[number] : never;

/** Whether one of the truths is certainly the wanted one. */
type IsMember<Truths, Wanted extends boolean> = Truths extends readonly [infer First, ...infer Rest]
  ? [First] extends [Wanted]
    ? true
    : IsMember<Rest, Wanted>
  : false;

/** How many of the values are set, given whether each is. */
type Count<Set, SoFar extends "none" | "one" | "many" = "none"> = Set extends readonly [
  infer First,
  ...infer Rest,
]
  ? First extends true
    ? Count<Rest, SoFar extends "none" ? "one" : "many">
    : Count<Rest, SoFar>
  : SoFar;

export type ExactlyOne<Set> = Holds<Count<Set>, "one">;
export type NotTogether<Set> = Holds<Count<Set>, "none" | "one">;

/** A number of pods; `number` where it is not known. */
export type Counted<Value> = Value extends number ? Value : number;

/** A number where something is certainly so, none where it certainly is not. */
export type If<Truth, Value> = [Truth] extends [true]
  ? Value
  : [Truth] extends [false]
    ? 0
    : number;

/** Where a broken rule is shown: at its first value that is written. */
export type Where<V, Path, Name, Otherwise> = [At<V, Path, Absent>] extends [Absent]
  ? Otherwise
  : Name;

/** A value as a sentence shows it. */
export type Shown<Value> = Value extends string | number | boolean ? `${Value}` : "";
