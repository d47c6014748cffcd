import type { Place } from "../place.js";

/**
 * No two clusters of one network have the same values in these places. Of one cluster no two such
 * rules with the same `what` may have, either. Holds where one of the values is absent.
 */
export interface UniqueInFleetRule {
  readonly kind: "uniqueInFleet";
  /** What the values are together; compared with all rules of this name, whichever chart's. */
  readonly what: string;
  readonly of: readonly [Place, ...Place[]];
}

/** A rule between the clusters of a fleet. Inside a union's branch it holds in that branch alone. */
export type FleetRule = UniqueInFleetRule;
