import type { Guard, Place } from "../model/place.js";

/** Every branch that must be chosen for a rule about these places to apply. */
export function guardsOf(places: readonly Place[]): readonly Guard[] {
  const guards = places.flatMap((place) => place.guards);
  return [...new Map(guards.map((guard) => [guardKey(guard), guard])).values()];
}

/** The default of a place, be it in values.yaml or applied by the templates; undefined without. */
export const defaultIn = ({ field }: Place): unknown =>
  "presence" in field ? field.default : undefined;

const guardKey = ({ path, branch }: Guard): string => [...path, branch].join("\n");
