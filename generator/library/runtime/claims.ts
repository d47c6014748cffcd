import { JOINT } from "../../model/rules/fleet-sentence.js";
import type { ChartData, ClaimData, PlaceData } from "./chart-data.js";
import { mergeDefaults } from "./merge-defaults.js";
import { allChosen, placeValue } from "./place.js";
import { isFilled, isObject } from "./plain.js";
import { plainData } from "./plain-data.js";

/** Something that other clusters may not have, or must: its kind tells. */
export interface Claim {
  readonly kind: ClaimData["kind"];
  readonly what: string;
  readonly value: string;
  /** The first of the places that the value is from. */
  readonly path: string;
  /** Those who must name this one, and where they are listed. */
  readonly others?: { readonly list: readonly string[]; readonly path: string };
}

/** What values of a chart claim of other clusters. */
export function claimsOf({ claims, defaults }: ChartData, values: object): readonly Claim[] {
  const { data: written } = plainData(values);
  const merged = mergeDefaults(isObject(written) ? written : {}, defaults);
  const holds = (place: PlaceData): boolean => isFilled(placeValue(merged, place));
  return claims.flatMap(({ kind, what, guards, of, when, unless, others }) => {
    if (!allChosen(merged, guards)) return [];
    if ((when !== undefined && !holds(when)) || (unless !== undefined && holds(unless))) return [];
    const parts = of.map((place) => placeValue(merged, place));
    if (parts.includes(undefined)) return [];
    return [
      {
        kind,
        what,
        value: parts.map(String).join(JOINT),
        path: of[0]?.path.join(".") ?? "",
        ...(others !== undefined && {
          others: { list: texts(placeValue(merged, others)), path: others.path.join(".") },
        }),
      },
    ];
  });
}

const texts = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : []);
