import { JOINT } from "../../model/rules/fleet-sentence.js";
import type { ChartData } from "./chart-data.js";
import { mergeDefaults } from "./merge-defaults.js";
import { allChosen, placeValue } from "./place.js";
import { isObject } from "./plain.js";
import { plainData } from "./plain-data.js";

/** Something that no other cluster of the network may have. */
export interface Claim {
  readonly what: string;
  readonly value: string;
  /** The first of the places that the value is from. */
  readonly path: string;
}

/** What values of a chart claim of their network. */
export function claimsOf({ claims, defaults }: ChartData, values: object): readonly Claim[] {
  const { data: written } = plainData(values);
  const merged = mergeDefaults(isObject(written) ? written : {}, defaults);
  return claims.flatMap(({ what, guards, of }) => {
    if (!allChosen(merged, guards)) return [];
    const parts = of.map((place) => placeValue(merged, place));
    if (parts.includes(undefined)) return [];
    return [{ what, value: parts.map(String).join(JOINT), path: of[0]?.path.join(".") ?? "" }];
  });
}
