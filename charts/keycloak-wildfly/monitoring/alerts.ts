import { leastReplicas, text } from "../../../generator/index.js";
import { clusterAlerts, seriesOf } from "../../shared/monitoring/alerts.js";
import { names, values } from "../context.js";

const series = seriesOf(names);

/** A metric of the pool; what waits at the moment is none of them, but how often anybody had to. */
const ofPool = (metric: string) =>
  series(`wildfly_datasources_pool_${metric}`, ', data_source="KeycloakDS"');

const { nodeMissing, twoCoordinators, poolExhausted, restarts } = clusterAlerts({
  names,
  alerts: values.metrics.rules.alerts,
  nodes: leastReplicas(values),
  view: series("wildfly_jgroups_num_members"),
  poolExhausted: [
    text`max by (namespace, pod) (${ofPool("available_count")}) < 1`,
    text`and max by (namespace, pod) (increase(${ofPool("wait_count")}[5m])) > 0`,
  ],
});

/** None of failed requests: probes are among the requests that WildFly counts. */
export const wildflyAlerts = [nodeMissing, twoCoordinators, poolExhausted, restarts];
