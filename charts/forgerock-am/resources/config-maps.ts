import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import { given, manifest, match, release, type Templated } from "../../../generator/index.js";
import { names, values } from "../context.js";
import { configurationName } from "../mounted.js";
import { common } from "../scripts/common.js";
import { configure } from "../scripts/configure.js";
import { prepare, runForgerock } from "../scripts/forgerock.js";
import { run } from "../scripts/run.js";
import { secrets } from "../scripts/secrets.js";
import { boot, loggingProperties, serverXml } from "../scripts/tomcat.js";

type Data = Readonly<Record<string, string>>;

/** What runs in the pods and in the Job. */
export const scriptsConfigMap = manifest<IConfigMap>({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
  data: match(values.distribution, {
    openam: (): Templated<Data> => ({
      "boot.sh": boot,
      "common.sh": common,
      "configure.sh": configure,
      "logging.properties": loggingProperties,
      "run.sh": run,
      "secrets.sh": secrets,
      "server.xml": serverXml,
    }),
    forgerock: (): Templated<Data> => ({ "prepare.sh": prepare, "run.sh": runForgerock }),
  }),
});

/** The user's own requests to OpenAM. */
export const configurationConfigMap = manifest<IConfigMap>(
  given<Data, IConfigMap>(values.configuration, (data) => ({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: configurationName, namespace: release.namespace, labels: names.labels },
    data,
  })),
);
