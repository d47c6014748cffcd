import { samplesIn, seriesIn, type Sample } from "./scrape.js";

export type Input = readonly (readonly [series: string, values: string])[];

/** The same in every minute. */
export const steady = (value: number): string => `${value}x30`;

/** More by so many in each minute. */
export const growing = (by: number): string => `0+${by}x30`;

/** Nodes of one of the charts: what their metrics are called. */
export interface Nodes {
  readonly chart: string;
  readonly samples: readonly Sample[];
  /** The series of how many nodes a pod sees. */
  readonly view: (pod: string) => string;
  /** Series of a pod where so many requests wait for a connection to the database. */
  readonly waiting: (pod: string, count: number) => Input;
}

const ofQuarkus = samplesIn("keycloak-26.7.3.txt");
export const quarkusSeries = seriesIn(ofQuarkus);

export const quarkus: Nodes = {
  chart: "keycloak",
  samples: ofQuarkus,
  view: (pod) => quarkusSeries("vendor_cluster_size", pod),
  waiting: (pod, count) => [[quarkusSeries("agroal_awaiting_count", pod), steady(count)]],
};

const ofWildfly = samplesIn("keycloak-wildfly-16.1.1.txt");
export const wildflySeries = seriesIn(ofWildfly);

/** WildFly says how many connections are left, and how often anybody had to wait since the start. */
export const wildflyPool = (pod: string, available: string, waited: string): Input => [
  [wildflySeries("wildfly_datasources_pool_available_count", pod), available],
  [wildflySeries("wildfly_datasources_pool_wait_count", pod), waited],
];

export const wildfly: Nodes = {
  chart: "keycloak-wildfly",
  samples: ofWildfly,
  view: (pod) => wildflySeries("wildfly_jgroups_num_members", pod),
  waiting: (pod, count) =>
    wildflyPool(pod, steady(count === 0 ? 30 : 0), count === 0 ? steady(0) : growing(count)),
};
