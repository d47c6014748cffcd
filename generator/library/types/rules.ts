import type { Order } from "./number.js";

// Truth has three values here: `boolean` stands for what literals do not tell.

/** Stands for a value that nobody set and that has no default. */
export interface Absent {
  readonly absent: true;
}

/** The value at a path of a document, or its default. */
export type At<V, Path extends readonly string[], Default> = V extends undefined
  ? Default
  : Path extends readonly [infer Name, ...infer Rest extends readonly string[]]
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
  ? false
  : Value extends Word
    ? true
    : Word extends Value
      ? boolean
      : false;

export type MoreThan<Value, Bound extends number> = Value extends Absent
  ? false
  : Value extends number
    ? Holds<Order<Value, Bound>, ">">
    : boolean;

type Holds<Actual, Wanted> = Actual extends "?" ? boolean : Actual extends Wanted ? true : false;

export type AtMost<Value, Limit> = Value extends number
  ? Limit extends number
    ? Holds<Order<Value, Limit>, "<" | "=">
    : true
  : true;

export type AtLeast<Value, Minimum extends number> = Value extends number
  ? Holds<Order<Value, Minimum>, ">" | "=">
  : true;

/** How many of the values are set, given whether each is. */
type Count<Set, SoFar extends "none" | "one" | "many" = "none"> = Set extends readonly [
  infer First,
  ...infer Rest,
]
  ? First extends true
    ? Count<Rest, SoFar extends "none" ? "one" : "many">
    : Count<Rest, SoFar>
  : SoFar;

export type ExactlyOne<Set extends readonly boolean[]> = Holds<Count<Set>, "one">;
export type AtMostOne<Set extends readonly boolean[]> = Holds<Count<Set>, "none" | "one">;

export type Implies<A, B> = A extends true ? B : true;

/** Where a broken rule is shown: at its first value that is written. */
export type Where<V, Path extends readonly string[], Name extends string, Otherwise> = [
  At<V, Path, Absent>,
] extends [Absent]
  ? Otherwise
  : Name;

/** A value as a sentence shows it. */
export type Shown<Value> = Value extends string | number | boolean ? `${Value}` : "";
