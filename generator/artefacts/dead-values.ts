import { valuesRead } from "../expression/walk.js";
import type { Chart } from "../manifest/chart.js";
import { leavesOf } from "../model/leaves.js";
import { nameOf, type Place } from "../model/place.js";

const keyOf = ({ path, guards }: Place): string =>
  [path.join("."), ...guards.map(({ branch }) => branch)].join(" in ");

/** Values that no template, helper or note reads, by name. */
export function deadValues(chart: Chart, alsoRead: Iterable<string>): readonly string[] {
  const trees = [...Object.values(chart.templates), ...chart.helpers.map(({ body }) => body())];
  const read = new Set<string>(alsoRead);
  for (const tree of trees) for (const node of valuesRead(tree)) read.add(keyOf(node));
  return [...leavesOf(chart.fields)].filter((place) => !isRead(place, read)).map(nameOf);
}

/** A value is read by itself, or as a part of a group that is read as a whole. */
const isRead = (place: Place, read: ReadonlySet<string>): boolean =>
  place.path.some((_, index) =>
    read.has(keyOf({ ...place, path: place.path.slice(0, index + 1) })),
  );
