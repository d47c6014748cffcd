import type { Chart } from "./api.js";
import type { Checked } from "./fleet-checks.js";
import type { MADE, Made } from "./claims.js";

/** The network of clusters that name none. */
export type DefaultNetwork = "default";

/** One cluster as `fleet` takes it. */
export interface ClusterInput {
  /** No other cluster of the fleet has this name. */
  readonly name: string;
  /**
   * Name of the network that its nodes are in. Clusters of different networks cannot disturb each
   * other.
   * @defaultValue `"default"`
   */
  readonly network?: string | undefined;
  /** What a chart's function returned. */
  readonly values: object;
}

export interface FleetInput {
  readonly clusters: readonly ClusterInput[];
}

/** One cluster of a fleet. */
export interface Cluster<
  Name extends string = string,
  Network extends string = string,
  Values extends object = object,
> {
  readonly name: Name;
  readonly network: Network;
  /** The chart that the values are for. */
  readonly chart: ChartOf<Values>;
  /** The values as they were given. */
  readonly values: Values;
}

/** Clusters that do not disturb each other, in the order in which they were given. */
export interface Fleet<Clusters extends readonly ClusterInput[] = readonly ClusterInput[]> {
  // Written out, because projects that emit declarations cannot name an alias of our own.
  readonly clusters: {
    readonly [I in keyof Clusters]: Cluster<
      Clusters[I]["name"],
      NetworkOf<Clusters[I]>,
      Clusters[I]["values"]
    >;
  };
}

/** The network that a cluster is in. */
export type NetworkOf<Given> = Given extends { readonly network: infer Network }
  ? Network extends string
    ? Network
    : DefaultNetwork
  : DefaultNetwork;

type ChartOf<Values> = Values extends { readonly [MADE]?: Made<infer Name, readonly unknown[]> }
  ? Chart<Name>
  : Chart;

/**
 * Clusters of one or several charts that are to run side by side. What a chart calls unique in a
 * fleet, such as a multicast address, no two clusters of one network may share, whichever charts
 * they are from. What literals tell is checked while you type, the rest when the function runs.
 *
 * @returns the clusters with their networks and charts, to write a values file for each
 * @throws InvalidFleetError with every problem: shared values, a name given twice, values that no
 * chart's function returned
 */
export declare function fleet<const F extends FleetInput>(fleet: Checked<F>): Fleet<F["clusters"]>;
