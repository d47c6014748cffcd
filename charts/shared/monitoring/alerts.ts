import {
  alert,
  release,
  text,
  type Expression,
  type Naming,
  type References,
} from "../../../generator/index.js";
import type { clusterAlertFields } from "./alert-fields.js";

/** A metric of the release's pods. @param further matchers, each after a comma */
export const seriesOf =
  ({ fullname }: Naming) =>
  (metric: string, further = ""): Expression<string> =>
    text`${metric}{namespace="${release.namespace}", pod=~"${fullname}-[0-9]+"${further}}`;

/** What the alerts' summaries are about. */
export const releaseIn = ({ fullname }: Naming) => text`${fullname} in ${release.namespace}`;

interface Cluster {
  readonly names: Naming;
  readonly alerts: References<typeof clusterAlertFields>;
  /** Nodes that there are at least. */
  readonly nodes: Expression<number>;
  /** How many nodes a node sees. */
  readonly view: Expression<string>;
  /** Lines that hold when requests wait for a connection to the database; by namespace and pod. */
  readonly poolExhausted: readonly Expression<string>[];
}

/** Alerts over what the nodes themselves say, and what kube-state-metrics says of their pods. */
export function clusterAlerts({ names, alerts, nodes, view, poolExhausted }: Cluster) {
  const here = releaseIn(names);
  const restarts = seriesOf(names)(
    "kube_pod_container_status_restarts_total",
    ', container="keycloak"',
  );
  return {
    nodeMissing: alert("KeycloakNodeMissing", alerts.nodeMissing, {
      lines: [text`min by (namespace) (${view}) < ${nodes}`, text`or absent(${view})`],
      summary: text`A node of ${here} is missing from the cluster's view.`,
    }),
    twoCoordinators: alert("KeycloakTwoCoordinators", alerts.twoCoordinators, {
      lines: [
        "# The nodes of each view add up to one, so that the sum counts views, each with its coordinator.",
        text`sum by (namespace) (1 / ${view}) > 1.01`,
      ],
      summary: text`The nodes of ${here} are more than one cluster.`,
    }),
    poolExhausted: alert("KeycloakDatabasePoolExhausted", alerts.poolExhausted, {
      lines: poolExhausted,
      summary: text`Requests of ${here} wait for a connection to the database.`,
    }),
    restarts: alert("KeycloakRestarts", alerts.restarts, {
      lines: [text`increase(${restarts}[1h]) > ${alerts.restarts.perHour}`],
      summary: text`A node of ${here} has restarted more than ${alerts.restarts.perHour} time(s) in an hour.`,
    }),
  };
}
