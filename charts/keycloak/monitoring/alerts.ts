import {
  alert,
  both,
  leastReplicas,
  not,
  text,
  type Expression,
} from "../../../generator/index.js";
import { clusterAlerts, releaseIn, seriesOf } from "../../shared/monitoring/alerts.js";
import { names, values } from "../context.js";

const { alerts } = values.metrics.rules;

/** Nodes of several sites have no view. */
const ofCluster = <T extends { readonly enabled: Expression<boolean> }>(one: T): T => ({
  ...one,
  enabled: both(not(values.multiSite.enabled), one.enabled),
});

const series = seriesOf(names);

/** Requests of clients: probes and scrapes are answered on the management port. */
const requests = (further = ""): Expression<string> =>
  text`sum by (namespace) (rate(${series("http_server_requests_seconds_count", `, uri!~"/health.*|/metrics"${further}`)}[5m]))`;

const { nodeMissing, twoCoordinators, poolExhausted, restarts } = clusterAlerts({
  names,
  alerts: {
    ...alerts,
    nodeMissing: ofCluster(alerts.nodeMissing),
    twoCoordinators: ofCluster(alerts.twoCoordinators),
  },
  nodes: leastReplicas(values),
  view: series("vendor_cluster_size"),
  poolExhausted: [text`max by (namespace, pod) (${series("agroal_awaiting_count")}) > 0`],
});

export const keycloakAlerts = [
  nodeMissing,
  twoCoordinators,
  poolExhausted,
  alert("KeycloakErrorRate", alerts.errorRate, {
    lines: [
      requests(', outcome="SERVER_ERROR"'),
      text`/ ${requests()}`,
      text`> ${alerts.errorRate.percent} / 100`,
    ],
    summary: text`More than ${alerts.errorRate.percent} percent of the requests to ${releaseIn(names)} fail.`,
  }),
  restarts,
];
