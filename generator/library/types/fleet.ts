import type { Chart } from "./api.js";
import type { Checked } from "./fleet-checks.js";
import type { MADE, Made } from "./claims.js";

/** The network of clusters that name none. */
export type DefaultNetwork = "default";

/** The sites of clusters that name none. */
export type DefaultSites = "default";

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
  /**
   * Name of the sites that it is one of, if its chart replicates to other ones: those of the same
   * name hold the same data, wherever they are. Others do not, and may repeat the names of sites.
   * @defaultValue `"default"`
   */
  readonly sites?: string | undefined;
  /**
   * Where it is installed: the name of a Kubernetes cluster, as Argo CD knows it.
   * @defaultValue `"in-cluster"`
   */
  readonly destination?: string | undefined;
  /**
   * Namespace of the release.
   * @defaultValue the cluster's name
   */
  readonly namespace?: string | undefined;
  /**
   * Name of the release. No other cluster has it in this namespace of this destination.
   * @defaultValue the cluster's name
   */
  readonly release?: string | undefined;
  /**
   * Names of clusters of the fleet that must be healthy before this one is installed.
   * @defaultValue none
   */
  readonly after?: readonly string[] | undefined;
  /** What a chart's function returned. */
  readonly values: object;
}

/** A Kubernetes cluster that clusters of a fleet are installed in. */
export interface DestinationInput {
  /**
   * Pods that it has room for. Those of StatefulSets and Deployments count, at most as many as an
   * autoscaler may ask for.
   * @defaultValue any number
   */
  readonly pods?: number | undefined;
  /**
   * Name that Argo CD has it registered by.
   * @defaultValue its name here, unless there is a `server`
   */
  readonly name?: string | undefined;
  /**
   * URL of its API server, such as `https://10.0.0.1:6443`: Argo CD finds it by that instead of a name.
   */
  readonly server?: string | undefined;
}

export interface FleetInput {
  readonly clusters: readonly ClusterInput[];
  /**
   * The destinations by name. Where they are written, no cluster may be for another one.
   * @defaultValue any
   */
  readonly destinations?: Readonly<Record<string, DestinationInput>> | undefined;
}

/** One cluster of a fleet. */
export interface Cluster<
  Name extends string = string,
  Network extends string = string,
  Values extends object = object,
> {
  readonly name: Name;
  readonly network: Network;
  readonly sites: string;
  readonly destination: string;
  readonly namespace: string;
  readonly release: string;
  /** Names of the clusters that come before it. */
  readonly after: readonly string[];
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
  /** What is known of the destinations, by name. */
  readonly destinations: Readonly<Record<string, DestinationInput>>;
}

/** Where clusters are installed that name no destination: beside Argo CD. */
export type DefaultDestination = "in-cluster";

/** The network that a cluster is in. */
export type NetworkOf<Given> = Given extends { readonly network: infer Network }
  ? Network extends string
    ? Network
    : DefaultNetwork
  : DefaultNetwork;

/** The sites that a cluster is one of. */
export type SitesOf<Given> = Given extends { readonly sites: infer Sites }
  ? Sites extends string
    ? Sites
    : DefaultSites
  : DefaultSites;

type ChartOf<Values> = Values extends { readonly [MADE]?: Made<infer Name, readonly unknown[]> }
  ? Chart<Name>
  : Chart;

/**
 * Clusters of one or several charts that are to run side by side. What a chart calls unique in a
 * fleet, such as a multicast address, no two clusters of one network may share, whichever charts
 * they are from. Clusters of the same sites name each other, and have the same versions. No two have the same release, and a destination has room for all that are for it.
 * What literals tell is checked while you type, the rest when the function runs.
 *
 * @returns the clusters with their networks and charts, to write a values file for each
 * @throws InvalidFleetError with every problem: shared values, a name given twice, values that no
 * chart's function returned
 */
export declare function fleet<const F extends FleetInput>(fleet: Checked<F>): Fleet<F["clusters"]>;
