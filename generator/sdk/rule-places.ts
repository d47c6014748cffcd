import type { Field, Fields } from "../model/field.js";
import type { Guard, Place } from "../model/place.js";

/** Every branch that must be chosen for a rule about these places to apply. */
export function guardsOf(places: readonly Place[]): readonly Guard[] {
  const guards = places.flatMap((place) => place.guards);
  return [...new Map(guards.map((guard) => [JSON.stringify(guard), guard])).values()];
}

/** The default of a place, be it in values.yaml or applied by the templates; undefined without. */
export const defaultIn = ({ field }: Place): unknown =>
  "presence" in field ? field.default : undefined;

/** The default branch of the union at a path. */
export function unionDefault(fields: Fields, path: readonly string[]): string | undefined {
  const field = fieldsAt({ shape: "group", documentation: { description: "" }, fields }, path).find(
    (found) => found.shape === "union",
  );
  return field?.shape === "union" ? field.default : undefined;
}

/** The fields that a path may mean: several, where branches of a union share a name. */
function fieldsAt(field: Field, path: readonly string[]): readonly Field[] {
  const [name, ...rest] = path;
  if (name === undefined) return [field];
  return recordsOf(field).flatMap((record) => {
    const inner = record[name];
    return inner === undefined ? [] : fieldsAt(inner, rest);
  });
}

function recordsOf(field: Field): readonly Fields[] {
  switch (field.shape) {
    case "leaf":
    case "list":
    case "map":
      return [];
    case "group":
      return [field.fields];
    case "union":
      return [field.common, ...Object.values(field.branches).map(({ fields }) => fields)];
  }
}
