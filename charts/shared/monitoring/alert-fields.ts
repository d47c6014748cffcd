import { alertField, boundedAlertField, integer } from "../../../generator/index.js";

/** Alerts that every chart of Keycloak has, whatever its metrics are called. */
export const clusterAlertFields = {
  nodeMissing: alertField(
    "A node's view has fewer nodes than replicas, or than autoscaling leaves, or no node says anything.",
    { severity: "critical", after: "10m" },
  ),
  twoCoordinators: alertField("The nodes are more than one cluster, each with a coordinator.", {
    severity: "critical",
    after: "2m",
  }),
  poolExhausted: alertField("Requests wait for a connection to the database.", {
    severity: "warning",
    after: "2m",
  }),
  restarts: boundedAlertField(
    alertField("A node restarts again and again, as kube-state-metrics tells.", {
      severity: "warning",
      after: "1m",
    }),
    {
      perHour: integer({
        description: "Restarts in an hour above which it holds.",
        unit: "restarts",
        minimum: 1,
        maximum: 100,
        default: 2,
      }),
    },
  ),
};
