import { RELEASE, type Panel } from "../../../generator/index.js";

const listener = `${RELEASE}, http_listener="default"`;
const pool = `${RELEASE}, data_source="KeycloakDS"`;

/** Entries that this node holds, copies of the others' among them. */
const entries = (cache: string) =>
  `sum by (pod) (wildfly_infinispan_number_of_entries{${RELEASE}, cache_container="keycloak", cache="${cache}"})`;

/** What a look at the cluster shows; queries over the names that WildFly 26 prints. */
export const panels: readonly Panel[] = [
  {
    title: "Nodes in each node's view",
    unit: "short",
    queries: {
      __auto: `sum by (pod) (wildfly_jgroups_num_members{${RELEASE}})`,
    },
  },
  {
    title: "Requests, probes among them",
    unit: "reqps",
    queries: {
      __auto: `sum by (pod) (rate(wildfly_undertow_request_count_total{${listener}}[5m]))`,
    },
  },
  {
    title: "Answers with status 500",
    unit: "reqps",
    queries: {
      __auto: `sum by (pod) (rate(wildfly_undertow_error_count_total{${listener}}[5m]))`,
    },
  },
  {
    title: "Sessions in memory",
    unit: "short",
    queries: { __auto: entries("sessions") },
  },
  {
    title: "Logins under way",
    unit: "short",
    queries: { __auto: entries("authenticationSessions") },
  },
  {
    title: "Connections to the database",
    unit: "short",
    queries: {
      "in use": `sum by (pod) (wildfly_datasources_pool_in_use_count{${pool}})`,
      available: `sum by (pod) (wildfly_datasources_pool_available_count{${pool}})`,
    },
  },
  {
    title: "Requests that had to wait for a connection",
    unit: "reqps",
    queries: { __auto: `sum by (pod) (rate(wildfly_datasources_pool_wait_count{${pool}}[5m]))` },
  },
  {
    title: "Heap",
    unit: "bytes",
    queries: { __auto: `sum by (pod) (base_memory_usedHeap_bytes{${RELEASE}})` },
  },
  {
    title: "Time in garbage collection",
    unit: "percentunit",
    queries: { __auto: `sum by (pod) (rate(base_gc_time_total_seconds{${RELEASE}}[5m]))` },
  },
];
