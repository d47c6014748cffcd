import { versions } from "../../tools/versions.js";
import type { Recipe } from "./recipe.js";

const binary = "metrics-server";

/** What tells an autoscaler how busy pods are. */
export const metricsServer: Recipe = {
  name: `registry.k8s.io/metrics-server/metrics-server:v${versions.metricsServer}`,
  layers: [
    {
      kind: "tool",
      name: binary,
      tool: "metrics-server",
      version: versions.metricsServer,
      at: binary,
    },
  ],
  config: { Env: [], Entrypoint: [`/${binary}`], ExposedPorts: [] },
};
