import { ITEM, readsOf, type Read } from "../expression/reads.js";
import { helpersOf } from "../expression/walk.js";
import type { Chart } from "../language/chart.js";
import type { Field } from "../model/field.js";
import { leavesOf } from "../model/leaves.js";
import { nameOf, type Place } from "../model/place.js";

/** Values that no template reads, by itself or through a helper, and no note, by name. */
export function deadValues(chart: Chart, readByTexts: Iterable<string>): readonly string[] {
  const templates = Object.values(chart.templates);
  const trees = [...templates, ...helpersOf(templates).map(({ body }) => body)];
  const reads = new Reads(readsOf(trees), readByTexts);
  return [...leavesOf(chart.fields)]
    .flatMap((place) => [place, ...itemPlaces(place)])
    .filter((place) => !reads.has(place))
    .map((place) => nameOf(place).replaceAll(`.${ITEM}`, ITEM));
}

/** The named parts of the items of a list or a map. */
function itemPlaces({ path, field, guards }: Place): readonly Place[] {
  if (field.shape !== "list" && field.shape !== "map") return [];
  return partsOf([...path, ITEM], field.item).map(([inner, part]) => ({
    path: inner,
    field: part,
    guards,
  }));
}

function partsOf(path: readonly string[], field: Field): readonly [readonly string[], Field][] {
  if (field.shape === "list" || field.shape === "map") return partsOf([...path, ITEM], field.item);
  if (field.shape !== "group") return [];
  return Object.entries(field.fields).flatMap(([name, part]) => [
    [[...path, name], part] as [readonly string[], Field],
    ...partsOf([...path, name], part),
  ]);
}

const keyOf = ({ path, guards }: Pick<Place, "path" | "guards">): string =>
  [path.join("."), ...guards.map(({ branch }) => branch)].join(" in ");

class Reads {
  private readonly any: ReadonlySet<string>;
  private readonly whole: ReadonlySet<string>;

  constructor(
    reads: Iterable<Read>,
    private readonly texts: Iterable<string>,
  ) {
    const all = [...reads];
    this.any = new Set(all.map(keyOf));
    this.whole = new Set(all.filter(({ whole }) => whole).map(keyOf));
  }

  /** A value is read by itself, or as a part of what is read as a whole. */
  has({ path, guards }: Place): boolean {
    if ([...this.texts].includes(path.join("."))) return true;
    const item = path.lastIndexOf(ITEM);
    return path.some((_, index) => {
      const part = path.slice(0, index + 1);
      const around = guards.filter((guard) => guard.path.length < part.length);
      // Whoever goes through a list reads it, but nothing of its items.
      const among = index < item ? this.whole : this.any;
      return among.has(keyOf({ path: part, guards: around }));
    });
  }
}
