import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import { manifest, merge, release, text } from "../../../generator/index.js";
import { names, values } from "../context.js";
import { health, leave, ready } from "../scripts/health.js";
import { logging } from "../scripts/logging.js";
import { run } from "../scripts/run.js";
import { configuration } from "./configuration.js";

/** What runs in the pods. */
export const scriptsConfigMap = manifest<IConfigMap>({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
  data: {
    "health.sh": health,
    "leave.sh": leave,
    "log4j2.xml": logging,
    "ready.sh": ready,
    "run.sh": run,
  },
});

/** What the server reads: the chart's own file first, the user's over it. */
export const configurationConfigMap = manifest<IConfigMap>({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: {
    name: text`${names.fullname}-configuration`,
    namespace: release.namespace,
    labels: names.labels,
  },
  data: merge<Readonly<Record<string, string>>>(
    { "infinispan.xml": configuration },
    values.configuration,
  ),
});
