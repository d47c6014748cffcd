import type { Place } from "../place.js";

/** Inside a union's branch a rule holds in that branch alone. */
interface AnyFleetRule {
  /** What the values are together; compared with all rules of this name, whichever chart's. */
  readonly what: string;
  readonly of: readonly [Place, ...Place[]];
  /** Only where this value is there, and neither false nor empty. */
  readonly when?: Place;
  /** Not where this value is there and neither false nor empty. */
  readonly unless?: Place;
}

/**
 * No two clusters of one network have the same values in these places. Of one cluster no two such
 * rules with the same `what` may have, either. Holds where one of the values is absent.
 */
export interface UniqueInFleetRule extends AnyFleetRule {
  readonly kind: "uniqueInFleet";
}

/** The same between clusters of the same sites, whichever network each is in. */
export interface UniqueInSitesRule extends AnyFleetRule {
  readonly kind: "uniqueInSites";
}

/** The same, and each of them has those that it names in a list name it, too. */
export interface MutualInSitesRule extends AnyFleetRule {
  readonly kind: "mutualInSites";
  readonly others: Place;
}

/** Clusters of the same sites have the same values in these places. */
export interface SameInSitesRule extends AnyFleetRule {
  readonly kind: "sameInSites";
}

/** A rule between the clusters of a fleet. */
export type FleetRule = UniqueInFleetRule | UniqueInSitesRule | MutualInSitesRule | SameInSitesRule;
