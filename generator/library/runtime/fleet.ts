import type { Chart } from "../types/api.js";
import type { FleetOptions } from "../types/argo-cd.js";
import { applications } from "./argo-cd/applications.js";
import { clashes } from "./clashes.js";
import { readFleet, type GivenDestination } from "./fleet-input.js";
import { InvalidFleetError } from "./invalid-fleet-error.js";
import { placeProblems } from "./places.js";

/** Under this name a fleet makes its Applications, for tools that are given the fleet alone. */
export const APPLICATIONS = Symbol.for("fairlead.applications");

/** One cluster of a fleet. */
export interface Cluster {
  readonly name: string;
  readonly network: string;
  readonly sites: string;
  readonly destination: string;
  readonly namespace: string;
  readonly release: string;
  readonly after: readonly string[];
  readonly chart: Chart;
  readonly values: object;
}

export interface Fleet {
  readonly clusters: readonly Cluster[];
  readonly destinations: Readonly<Record<string, GivenDestination>>;
}

/**
 * Clusters that do not disturb each other.
 * @throws InvalidFleetError with every problem
 */
export function fleet(given: unknown): Fleet {
  const { clusters, destinations, problems } = readFleet(given);
  const found = [...problems, ...clashes(clusters), ...placeProblems(clusters, destinations)];
  if (found.length > 0) throw new InvalidFleetError(found);
  const made: Fleet = {
    clusters: Object.freeze(
      clusters.map(({ path: _, chart: { name, version }, after, ...cluster }) =>
        Object.freeze({
          ...cluster,
          after: Object.freeze([...after]),
          chart: Object.freeze({ name, version }),
        }),
      ),
    ),
    destinations: Object.freeze(Object.fromEntries(destinations ?? [])),
  };
  return Object.freeze(
    Object.defineProperty(made, APPLICATIONS, {
      value: (options: FleetOptions) => applications(made, options),
    }),
  );
}
