import { startMetricsServer, stopMetricsServer } from "../../harness/metrics-server.js";
import type { Scenario } from "../../harness/scenario.js";
import type { Values } from "../../harness/values.js";
import { prepare } from "../prepare.js";
import { keycloak } from "../product.js";
import { keepsReplicas, scalesDown, scalesUp } from "../steps/autoscaling.js";
import { forms } from "../steps/formation.js";
import { sharesSessions } from "../steps/sessions.js";

/**
 * @param percent of its request that a node uses before there is another one
 * @param scaleDown how nodes leave
 */
const values = (percent: number, scaleDown: Values): Values => ({
  optimized: true,
  image: { tag: "26.7.3-optimized" },
  autoscaling: {
    enabled: true,
    minReplicas: 2,
    maxReplicas: 3,
    targetCPUUtilizationPercentage: percent,
    behavior: { scaleDown },
  },
});

/** What a few users make of a node, which stays; and what nobody can, so that one leaves at once. */
const little = values(10, { selectPolicy: "Disabled" });
const much = values(1000, { stabilizationWindowSeconds: 0 });

/** As many nodes as the load asks for, by what metrics-server tells of them. */
export const scaling: Scenario = {
  name: "scaling",
  helm: 4,
  images: ["postgres", "keycloak-optimized", "metrics-server"],
  run: async (stage) => {
    try {
      await startMetricsServer();
      const installation = await prepare(stage, keycloak, "keycloak");
      const what = `Helm ${stage.helm.major}, autoscaling from 2 to 3`;
      await forms(stage, installation, { size: 2, values: much, what });
      await sharesSessions(stage, installation);
      await scalesUp(stage, installation, little);
      await keepsReplicas(stage, installation, little);
      await scalesDown(stage, installation, much);
    } finally {
      await stopMetricsServer();
    }
  },
};
