import { RELEASE, type Panel } from "../../../generator/index.js";

const clients = `${RELEASE}, uri!~"/health.*|/metrics"`;

/** What a look at the cluster shows; queries over the names that Keycloak 26 prints. */
export const panels: readonly Panel[] = [
  {
    title: "Nodes in each node's view",
    unit: "short",
    queries: { __auto: `sum by (pod) (vendor_cluster_size{${RELEASE}})` },
  },
  {
    title: "Logins",
    unit: "reqps",
    queries: {
      __auto: `sum by (realm, error) (rate(keycloak_user_events_total{${RELEASE}, event="login"}[5m]))`,
    },
  },
  {
    title: "Requests",
    unit: "reqps",
    queries: {
      __auto: `sum by (pod) (rate(http_server_requests_seconds_count{${clients}}[5m]))`,
    },
  },
  {
    title: "Failed requests",
    unit: "reqps",
    queries: {
      __auto: `sum by (pod, status) (rate(http_server_requests_seconds_count{${clients}, outcome="SERVER_ERROR"}[5m]))`,
    },
  },
  {
    title: "Time of a request",
    unit: "s",
    queries: {
      mean: `sum(rate(http_server_requests_seconds_sum{${clients}}[5m])) / sum(rate(http_server_requests_seconds_count{${clients}}[5m]))`,
      longest: `max(http_server_requests_seconds_max{${clients}})`,
    },
  },
  {
    title: "Connections to the database",
    unit: "short",
    queries: {
      "in use": `sum by (pod) (agroal_active_count{${RELEASE}})`,
      idle: `sum by (pod) (agroal_available_count{${RELEASE}})`,
      "waited for": `sum by (pod) (agroal_awaiting_count{${RELEASE}})`,
    },
  },
  {
    title: "Heap",
    unit: "bytes",
    queries: {
      __auto: `sum by (pod) (jvm_memory_used_bytes{${RELEASE}, area="heap"})`,
    },
  },
  {
    title: "Time in garbage collection",
    unit: "percentunit",
    queries: { __auto: `sum by (pod) (jvm_gc_overhead{${RELEASE}})` },
  },
];
