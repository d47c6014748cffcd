import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import { comment, manifest, merge } from "../../../generator/index.js";
import { names } from "../context.js";
import { accessVariables } from "../environment/access.js";
import { clusterVariables } from "../environment/cluster.js";
import { databaseVariables } from "../environment/database.js";
import { observabilityVariables } from "../environment/observability.js";
import { serverVariables } from "../environment/server.js";

/** Options of Keycloak as environment variables, all but the secret ones. */
export const configMap = manifest<IConfigMap>({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: names.fullname, labels: names.labels },
  data: merge(
    comment("Database", databaseVariables),
    comment(
      "Cluster: how nodes find each other, and what they keep for one another",
      clusterVariables,
    ),
    comment("Access: hostname, proxy and listeners", accessVariables),
    comment("Server", serverVariables),
    comment("Metrics, log and traces", observabilityVariables),
  ),
});
