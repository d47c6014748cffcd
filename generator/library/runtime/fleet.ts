import type { Chart } from "../types/api.js";
import { clashes } from "./clashes.js";
import { readFleet } from "./fleet-input.js";
import { InvalidFleetError } from "./invalid-fleet-error.js";

/** One cluster of a fleet. */
export interface Cluster {
  readonly name: string;
  readonly network: string;
  readonly chart: Chart;
  readonly values: object;
}

/**
 * Clusters that do not disturb each other.
 * @throws InvalidFleetError with every problem
 */
export function fleet(given: unknown): { readonly clusters: readonly Cluster[] } {
  const { clusters, problems } = readFleet(given);
  const found = [...problems, ...clashes(clusters)];
  if (found.length > 0) throw new InvalidFleetError(found);
  return Object.freeze({
    clusters: Object.freeze(
      clusters.map(({ name, network, values, chart: { name: chart, version } }) =>
        Object.freeze({ name, network, chart: Object.freeze({ name: chart, version }), values }),
      ),
    ),
  });
}
