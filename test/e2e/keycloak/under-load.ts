import * as harness from "../harness/under-load.js";
import { usersOf } from "./load/load.js";
import type { Place } from "./load/tokens.js";

/** Users that log in by turns. */
export const users = 20;

/** Does something while users of a realm log in and refresh, and some seconds before and after. */
export const underLoad = <T>(
  place: Place,
  rate: number,
  action: () => Promise<T>,
): Promise<harness.UnderLoad<T>> => harness.underLoad(usersOf({ ...place, users }), rate, action);

/** The highest of these rates, per second, that is carried without an error while nothing breaks. */
export const carriedRate = (place: Place, rates: readonly number[]): Promise<number> =>
  harness.carriedRate(usersOf({ ...place, users }), rates);
