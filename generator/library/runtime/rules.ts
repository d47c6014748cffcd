import { beginningOf, type Reserved } from "../../model/reserved.js";
import type { Problem } from "../types/api.js";
import type { PlaceData, RuleData } from "./chart-data.js";
import { placeText, type Documents } from "./path.js";
import { allChosen, placeValue } from "./place.js";
import { isObject, valueAt } from "./plain.js";
import { isSet, lengthAt, truth } from "./truth.js";

/** The rules that a document breaks, as the templates' `fail` judges them. */
export const brokenRules = (
  rules: readonly RuleData[],
  documents: Documents,
): readonly Problem[] => {
  const { written, merged } = documents;
  return rules
    .filter(({ guards }) => allChosen(merged, guards))
    .flatMap((rule) =>
      faults(rule, merged).map(({ at, item }) => {
        const place =
          at ??
          rule.places.find((path) => valueAt(written, path) !== undefined) ??
          rule.places[0] ??
          [];
        return { path: placeText(place, documents), message: sentence(rule, documents, item) };
      }),
    );
};

/** One way in which a rule is broken: of an item of a list, which one and where. */
interface Fault {
  readonly at?: readonly string[];
  readonly item?: unknown;
}

function faults(rule: RuleData, merged: unknown): readonly Fault[] {
  switch (rule.kind) {
    case "must": {
      const applies = rule.when === undefined || truth(rule.when, merged) === true;
      return once(applies && truth(rule.condition, merged) === false);
    }
    case "exactlyOne":
      return once(countSet(rule.subjects, merged) !== 1);
    case "notTogether":
      return once(countSet(rule.subjects, merged) > 1);
    case "nothingInBoth": {
      const [one, other] = rule.lists.map((list) => words(list, rule.by, merged));
      const known = new Set(other?.map(({ item }) => item));
      return (one ?? []).filter(({ item }) => known.has(item));
    }
    case "unique": {
      const seen = new Set<unknown>();
      return words(rule.list, rule.by, merged).filter(({ item }) => {
        const isRepeated = seen.has(item);
        seen.add(item);
        return isRepeated;
      });
    }
    case "unreserved":
      return words(rule.list, rule.by, merged).filter(({ item }) => isReserved(item, rule.words));
  }
}

const once = (isBroken: boolean): readonly Fault[] => (isBroken ? [{}] : []);

const countSet = (places: readonly PlaceData[], merged: unknown): number =>
  places.filter((place) => isSet(place, merged)).length;

/** The words of a list's items that a rule speaks of, and where they stand. */
function words(
  list: PlaceData,
  by: Reserved["by"] | undefined,
  merged: unknown,
): readonly Required<Fault>[] {
  const whole = valueAt(merged, list.path);
  if (isObject(whole))
    return Object.keys(whole).map((key) => ({ at: [...list.path, key], item: key }));
  const names = by === undefined ? [] : typeof by === "string" ? [by] : by;
  const property = names.at(-1);
  const items = names
    .slice(0, -1)
    .reduce(
      (paths, name) => paths.flatMap((path) => itemsAt([...path, name], merged)),
      itemsAt(list.path, merged),
    );
  return items.flatMap((path) => {
    const at = property === undefined ? path : [...path, property];
    const item = valueAt(merged, at);
    return item === undefined ? [] : [{ at, item }];
  });
}

/** The paths of a list's items. */
function itemsAt(path: readonly string[], merged: unknown): readonly (readonly string[])[] {
  const list = valueAt(merged, path);
  return Array.isArray(list) ? list.map((_, index) => [...path, String(index)]) : [];
}

const isReserved = (item: unknown, reserved: readonly string[]): boolean =>
  typeof item === "string" &&
  reserved.some((word) => {
    const beginning = beginningOf(word);
    return beginning === undefined ? item === word : item.startsWith(beginning);
  });

const sentence = (rule: RuleData, { merged, where }: Documents, item: unknown): string =>
  rule.sentence
    .map((part) => {
      if (typeof part === "string") return part;
      if ("name" in part) return where + part.name;
      if ("lengthOf" in part) return shown(lengthAt(part.lengthOf, merged));
      return shown("item" in part ? item : placeValue(merged, part.valueOf));
    })
    .join("");

function shown(value: unknown): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
