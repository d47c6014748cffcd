import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import {
  release,
  comment,
  manifest,
  mappingHelper,
  merge,
  when,
  BEFORE,
  hook,
} from "../../../generator/index.js";
import { names } from "../context.js";
import { accessVariables } from "../environment/access.js";
import { clusterVariables } from "../environment/cluster.js";
import { databaseVariables } from "../environment/database.js";
import { observabilityVariables } from "../environment/observability.js";
import { serverVariables } from "../environment/server.js";
import { isAuto, updateNames } from "./update/hooks.js";

const environment = mappingHelper<Readonly<Record<string, string>>>({
  name: "environment",
  comment: "Options of Keycloak as environment variables, all but the secret ones.",
  body: merge(
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

export const configMap = manifest<IConfigMap>({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
  data: environment,
});

/** What the nodes will have, for the Job that decides before they have it. */
export const configMapOfUpdate = manifest<IConfigMap>(
  when<IConfigMap>(isAuto, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: updateNames.update,
      namespace: release.namespace,
      labels: names.labels,
      annotations: hook(BEFORE, { weight: "-5", isKept: false }),
    },
    data: environment,
  }),
);
