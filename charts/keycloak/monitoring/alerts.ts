import { alert, leastReplicas, release, text, type Expression } from "../../../generator/index.js";
import { names, values } from "../context.js";

const { alerts } = values.metrics.rules;

/** A metric of the release's pods. */
const series = (metric: string, further = ""): Expression<string> =>
  text`${metric}{namespace="${release.namespace}", pod=~"${names.fullname}-[0-9]+"${further}}`;

const here = text`${names.fullname} in ${release.namespace}`;

/** Requests of clients: probes and scrapes are answered on the management port. */
const requests = (further = ""): Expression<string> =>
  text`sum by (namespace) (rate(${series("http_server_requests_seconds_count", `, uri!~"/health.*|/metrics"${further}`)}[5m]))`;

/** Alerts over what the nodes themselves say, and what kube-state-metrics says of their pods. */
export const keycloakAlerts = [
  alert("KeycloakNodeMissing", alerts.nodeMissing, {
    lines: [
      text`min by (namespace) (${series("vendor_cluster_size")}) < ${leastReplicas(values)}`,
      text`or absent(${series("vendor_cluster_size")})`,
    ],
    summary: text`A node of ${here} is missing from the cluster's view.`,
  }),
  alert("KeycloakTwoCoordinators", alerts.twoCoordinators, {
    lines: [
      "# The nodes of each view add up to one, so that the sum counts views, each with its coordinator.",
      text`sum by (namespace) (1 / ${series("vendor_cluster_size")}) > 1.01`,
    ],
    summary: text`The nodes of ${here} are more than one cluster.`,
  }),
  alert("KeycloakDatabasePoolExhausted", alerts.poolExhausted, {
    lines: [text`max by (namespace, pod) (${series("agroal_awaiting_count")}) > 0`],
    summary: text`Requests of ${here} wait for a connection to the database.`,
  }),
  alert("KeycloakErrorRate", alerts.errorRate, {
    lines: [
      requests(', outcome="SERVER_ERROR"'),
      text`/ ${requests()}`,
      text`> ${alerts.errorRate.percent} / 100`,
    ],
    summary: text`More than ${alerts.errorRate.percent} percent of the requests to ${here} fail.`,
  }),
  alert("KeycloakRestarts", alerts.restarts, {
    lines: [
      text`increase(${series("kube_pod_container_status_restarts_total", `, container="keycloak"`)}[1h]) > ${alerts.restarts.perHour}`,
    ],
    summary: text`A node of ${here} has restarted more than ${alerts.restarts.perHour} time(s) in an hour.`,
  }),
];
