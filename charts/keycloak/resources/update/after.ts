import type { IJob } from "kubernetes-models/batch/v1/Job";
import type { IConfigMap } from "kubernetes-models/v1/ConfigMap";
import {
  release,
  checksumOf,
  manifest,
  script,
  text,
  when,
  AFTER,
} from "../../../../generator/index.js";
import { image, names } from "../../context.js";
import { accessOf } from "./access.js";
import { updateCompatibility } from "./decision.js";
import { isAuto, updateNames } from "./hooks.js";
import { updateJob } from "./job.js";
import { connect, metadataPath } from "./kubernetes.js";

/**
 * What Keycloak says of the nodes that run. Its data is the Job's: Helm leaves alone what no manifest of
 * a release has had.
 */
export const recordedMetadata = manifest<IConfigMap>(
  when<IConfigMap>(isAuto, {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: updateNames.metadata, namespace: release.namespace, labels: names.labels },
  }),
);

/** What the Job may do that records the metadata. */
export const accessAfter = accessOf({
  name: updateNames.metadata,
  isNeeded: isAuto,
  events: AFTER,
  rules: [
    {
      apiGroups: [""],
      resources: ["configmaps"],
      resourceNames: [updateNames.metadata],
      verbs: ["get", "update"],
    },
  ],
});

const untouched = "Nothing was recorded, so that the next upgrade rolls";

const record = script([
  "set -u",
  ...connect(untouched),
  metadataPath,
  text`said=$(${updateCompatibility("metadata")})`,
  "code=$?",
  'if [ "$code" -ne 0 ]; then',
  '  echo "$said"',
  `  fail "${untouched}: kc.sh ended with $code. Set updateStrategy to RollingUpdate or Recreate."`,
  "fi",
  "# As a text in JSON.",
  "said=$(< /tmp/metadata.json)",
  "said=${said//\\\\/\\\\\\\\}",
  'said=${said//\\"/\\\\\\"}',
  "said=${said//$'\\n'/}",
  'said=$(kubernetes update "$metadata" -s "data={\\"image\\":\\"$1\\",\\"config\\":\\"$2\\",\\"metadata\\":\\"$said\\"}") ||',
  `  fail "${untouched}: the ConfigMap cannot be written: \${said##*$'\\n'}"`,
  'echo "Recorded what the next upgrade is decided by, of the image $1."',
]);

/** Records what the next upgrade is decided by, once this one is done. */
export const jobAfter = manifest<IJob>(
  when<IJob>(
    isAuto,
    updateJob({
      name: updateNames.metadata,
      events: AFTER,
      does: "record",
      script: record,
      args: ["record", image, checksumOf("configmap.yaml")],
      options: names.fullname,
    }),
  ),
);
