import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import { given, manifest, release, text } from "../../../generator/index.js";
import { names, values } from "../context.js";
import { probe } from "../scripts/probe.js";
import { run } from "../scripts/run.js";
import { serves } from "../scripts/serves.js";
import { contract } from "../contract.js";

type Data = Readonly<Record<string, string>>;

/** What runs in the pods. */
export const configMap = manifest<IConfigMap>({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
  data: {
    "instance.loc": contract.paths.instance,
    "ready.sh": probe,
    "run.sh": run,
    "serves.sh": serves,
  },
});

/** The user's own schema. */
export const schemaConfigMap = manifest<IConfigMap>(
  given<Data, IConfigMap>(values.schema, (schema) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: text`${names.fullname}-schema`,
      namespace: release.namespace,
      labels: names.labels,
    },
    data: schema,
  })),
);
