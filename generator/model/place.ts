import type { Field, UnionField } from "./field.js";
import { discriminatorField } from "./fields/groups.js";

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
  /** How many of the last names lie inside a Kubernetes object, where any of them may be absent. */
  readonly inside?: number;
  /** What a rule takes for the value where nobody has set it, as the templates do. */
  readonly assumed?: string | number | true;
}

/** A place as people write it: `cache.owners`. */
export const nameOf = (place: Place): string => place.path.join(".");

/** Where the word stands that chooses a guard's branch; no union is inside another one's branch. */
export const wordOf = ({ union, path }: Guard): Place => ({
  path: [...path, union.discriminator],
  field: discriminatorField(union),
  guards: [],
});

/** Every branch that must be chosen for all of the places to be legal, each once. */
export function guardsOf(places: readonly Place[]): readonly Guard[] {
  const guards = places.flatMap((place) => place.guards);
  const keyOf = ({ path, branch }: Guard): string => JSON.stringify([path, branch]);
  return [...new Map(guards.map((guard) => [keyOf(guard), guard])).values()];
}

/** Whether a document that the schema takes may lack the value. */
export const mayBeAbsent = ({ assumed, field, inside = 0 }: Place): boolean =>
  assumed === undefined && (inside > 0 || ("presence" in field && field.presence === "optional"));

/** The default of a place, be it in values.yaml or applied by the templates; undefined without. */
export const defaultIn = ({ assumed, field }: Place): unknown =>
  assumed ?? ("presence" in field ? field.default : undefined);

/** The default that templates apply, because values.yaml holds none: in a branch, or where a rule says so. */
export function defaultInTemplates({
  assumed,
  field,
  guards,
}: Place): string | number | boolean | undefined {
  if (assumed !== undefined) return assumed;
  if (guards.length === 0 || field.shape !== "leaf" || field.presence !== "default")
    return undefined;
  const value = field.default;
  if (typeof value !== "string" && typeof value !== "number" && value !== true) return undefined;
  return value;
}
