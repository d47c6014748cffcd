import { helpersOf, valuesRead } from "../expression/walk.js";
import type { Chart } from "../language/chart.js";
import { leavesOf } from "../model/leaves.js";
import { nameOf, type Place } from "../model/place.js";

const keyOf = ({ path, guards }: Place): string =>
  [path.join("."), ...guards.map(({ branch }) => branch)].join(" in ");

/** Values that no template reads, by itself or through a helper, and no note, by name. */
export function deadValues(chart: Chart, alsoRead: Iterable<string>): readonly string[] {
  const known = [...leavesOf(chart.fields)];
  const texts = new Set(alsoRead);
  const templates = Object.values(chart.templates);
  const trees = [...templates, ...helpersOf(templates).map(({ body }) => body)];
  const read = new Set(known.filter((place) => texts.has(nameOf(place))).map(keyOf));
  for (const tree of trees) for (const node of valuesRead(tree)) read.add(keyOf(node));
  return known.filter((place) => !isRead(place, read)).map(nameOf);
}

/** A value is read by itself, or as a part of a group that is read as a whole. */
const isRead = ({ path, field, guards }: Place, read: ReadonlySet<string>): boolean =>
  path.some((_, index) => {
    const whole = path.slice(0, index + 1);
    const around = guards.filter((guard) => guard.path.length < whole.length);
    return read.has(keyOf({ path: whole, field, guards: around }));
  });
