import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import {
  release,
  either,
  manifest,
  merge,
  present,
  script,
  when,
} from "../../../generator/index.js";
import { names, values } from "../context.js";
import { restoreScript } from "./restore.js";

const { initScripts, restore } = values;

type Data = Readonly<Record<string, string>>;

/** Whether the entrypoint has anything to run on an empty volume. */
export const hasScripts = either(present(initScripts), present(restore.file));

export const configMap = manifest<IConfigMap>(
  when(hasScripts, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
    data: merge<Data>(
      initScripts,
      when<Data>(present(restore.file), { "zz-restore.sh": script(restoreScript) }),
    ),
  }),
);
