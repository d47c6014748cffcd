import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import { release, given, manifest, text, when, isBranch } from "../../../generator/index.js";
import { configureScript } from "../cli/configure.js";
import { runScripts } from "../cli/run-scripts.js";
import { names, values } from "../context.js";
import { driverModuleXml } from "./driver-module.js";

type Data = Readonly<Record<string, string>>;

/** What is done to the server's configuration before it starts. */
export const configMap = manifest<IConfigMap>({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
  data: {
    "run-scripts.sh": runScripts,
    "configure.cli": configureScript,
    "module.xml": when(isBranch(values.database.driver, "file"), driverModuleXml),
  },
});

/** The user's own scripts. */
export const userScripts = manifest<IConfigMap>(
  given<Data, IConfigMap>(values.cli.scripts, (scripts) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: text`${names.fullname}-scripts`,
      namespace: release.namespace,
      labels: names.labels,
    },
    data: scripts,
  })),
);
