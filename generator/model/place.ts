import type { Field, UnionField } from "./field.js";

/** The union branch that a value lies in. */
export interface Guard {
  readonly union: UnionField;
  /** Path of the union. */
  readonly path: readonly string[];
  readonly branch: string;
}

/** Where a value stands in the model. */
export interface Place {
  /** Names from the root of the values. */
  readonly path: readonly string[];
  readonly field: Field;
  /** The branches that must be chosen for the value to be legal, outermost first. */
  readonly guards: readonly Guard[];
}

/** A place as people write it: `cache.owners`. */
export const nameOf = (place: Place): string => place.path.join(".");

/** The default that templates apply, because values.yaml holds none for a branch. */
export function defaultInBranch({ field, guards }: Place): string | number | boolean | undefined {
  if (guards.length === 0 || field.shape !== "leaf" || field.presence !== "default")
    return undefined;
  const value = field.default;
  if (typeof value !== "string" && typeof value !== "number" && value !== true) return undefined;
  return value;
}
