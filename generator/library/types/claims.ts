import type { Chart } from "./api.js";
import type { IsLiteral } from "./leaves.js";

/** Under this key the type of values tells what made them. It is never there at run time. */
export declare const MADE: unique symbol;

/**
 * The chart whose function made some values, a tuple of what they claim of their network, and how
 * many pods they bring.
 */
export interface Made<Name extends string, Claims extends readonly unknown[], Pods = unknown> {
  readonly chart: Chart<Name>;
  readonly claims: Claims;
  readonly pods: Pods;
}

/** What other clusters may not claim, too, or must claim alike: `Kind` tells. */
export interface Claim<Kind, What, Value, Path, Others = unknown> {
  readonly kind: Kind;
  readonly what: What;
  readonly value: Value;
  /** The first of the places that the value is from. */
  readonly path: Path;
  /** Those who must name this one, as `Named`. */
  readonly others: Others;
}

/** A claim; never where literals do not tell the value. */
export type ClaimOf<Kind, What, Value, Path, Others = never> = [Value] extends [never]
  ? never
  : Claim<Kind, What, Value, Path, Others>;

/** A list of others, and where it stands. */
export interface Named<List, Path> {
  readonly list: List;
  readonly path: Path;
}

/** A value that literals tell: neither absent, nor any string or number, nor one of several. */
export type Known<Value> = [Value] extends [string | number]
  ? IsUnion<Value> extends true
    ? never
    : IsLiteral<`${Value}`> extends true
      ? Value
      : never
  : never;

export type IsUnion<T, All = T> = T extends unknown ? ([All] extends [T] ? false : true) : never;
