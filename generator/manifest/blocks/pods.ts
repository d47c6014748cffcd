import type { IObjectMeta } from "@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta";
import type { References } from "../../expression/references.js";
import { raw } from "../../expression/expression.js";
import { integer, map, oneOf, string } from "../../model/index.js";
import { merge } from "../control.js";
import type { Templated } from "../templated.js";
import type { Naming, namingFields } from "./naming.js";

/** How a StatefulSet replaces its pods. */
export const updateFields = {
  terminationGracePeriodSeconds: integer({
    description: "Time from the end of a pod's service to the end by force.",
    unit: "seconds",
    minimum: 1,
    maximum: 7200,
    default: 60,
  }),
  updateStrategy: oneOf(["RollingUpdate", "OnDelete"], {
    description: "How the StatefulSet replaces its pods.",
    default: "RollingUpdate",
  }),
};

/** What pods carry besides the release's labels. */
export const podMetadataFields = {
  podLabels: map(string({ description: "Label value." }), {
    description: "Labels of the pods.",
    default: {},
  }),
  podAnnotations: map(string({ description: "Annotation value." }), {
    description: "Annotations of the pods.",
    default: {},
  }),
  rolloutTrigger: string({
    description:
      "Any text; a change of it restarts the pods one by one, as after a change of a Secret that the chart does not render.",
    pattern: "^.+$",
    whenAbsent: "none",
    examples: ["password-rotated-2026-11"],
  }),
};

/** Metadata of a pod template whose pods are replaced when the chart's ConfigMap changes. */
export const podMetadata = (
  values: References<typeof podMetadataFields & Pick<typeof namingFields, "commonLabels">>,
  names: Naming,
): Templated<IObjectMeta> => ({
  labels: merge(names.selectorLabels, values.commonLabels, values.podLabels),
  annotations: merge(
    {
      "checksum/config": raw`{{ include (print $.Template.BasePath "/configmap.yaml") . | sha256sum }}`,
    },
    { "rollout-trigger": values.rolloutTrigger },
    values.podAnnotations,
  ),
});
