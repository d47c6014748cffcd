import type { GuardData, PlaceData } from "./chart-data.js";
import { valueAt } from "./plain.js";

/** The value at a place of a document that is merged with the defaults. */
export const placeValue = (merged: unknown, { path, branchDefault }: PlaceData): unknown =>
  valueAt(merged, path) ?? branchDefault;

/** Whether the document has chosen every branch. */
export const allChosen = (merged: unknown, guards: readonly GuardData[]): boolean =>
  guards.every(({ path, branch }) => valueAt(merged, path) === branch);
