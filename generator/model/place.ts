import type { Field } from "./field.js";

/** The union branch that a value lies in. */
export interface Guard {
  /** Path of the union. */
  readonly union: readonly string[];
  readonly discriminator: string;
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
