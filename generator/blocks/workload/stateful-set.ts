import type { IStatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import { release, type Expression } from "../../expression/expression.js";
import { equals } from "../../expression/operators.js";
import type { Reference, References } from "../../expression/references.js";
import { nothingInBoth } from "../../expression/rules/constraints.js";
import { unless, when } from "../../language/choice.js";
import { manifest } from "../../language/manifest.js";
import { comment, merge } from "../../language/parts.js";
import { group } from "../../model/index.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import type { NamingReferences } from "../names/naming-fields.js";
import type { autoscalingField } from "./autoscaling.js";
import { topologySpread, type placementFields } from "./placement.js";
import { podTemplate, type PodFields, type Pods } from "./pod-template.js";
import { fixedReplicas, type replicasField } from "./replicas.js";
import { zonedAffinity } from "./zones.js";

/** What the StatefulSet itself carries, beside what its pods do. */
export const statefulSetField = group(
  { description: "Metadata of the StatefulSet itself." },
  {
    labels: labelsField({ description: "Labels of the StatefulSet." }),
    annotations: annotationsField("Annotations of the StatefulSet."),
  },
);

/** No label is there twice. */
export const statefulSetRules = (
  { labels }: Pick<Reference<typeof statefulSetField>, "labels">,
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) => [nothingInBoth(labels, commonLabels)] as const;

type StatefulSetFields = {
  readonly replicas: ReturnType<typeof replicasField>;
  readonly autoscaling: typeof autoscalingField;
  readonly statefulSet: typeof statefulSetField;
} & PodFields &
  typeof placementFields;

export interface ClusterPods extends Omit<Pods, "affinity" | "topologySpreadConstraints"> {
  /** Name of the headless Service. */
  readonly serviceName: Expression<string>;
}

/** A StatefulSet of nodes that are alike, all started at once. */
export const clusterStatefulSet = (
  values: References<StatefulSetFields> & { readonly updateStrategy: Expression<string> },
  { serviceName, ...pods }: ClusterPods,
) => {
  // Other words are a chart's own: to Kubernetes they are rolling updates.
  const isOnDelete = equals(values.updateStrategy, "OnDelete");
  return manifest<IStatefulSet>({
    apiVersion: "apps/v1",
    kind: "StatefulSet",
    metadata: {
      name: pods.names.fullname,
      namespace: release.namespace,
      labels: merge(pods.names.labels, values.statefulSet.labels),
      annotations: values.statefulSet.annotations,
    },
    spec: {
      replicas: unless(values.autoscaling.enabled, fixedReplicas(values.replicas)),
      serviceName,
      podManagementPolicy: comment(
        "An ordered StatefulSet waits for ever for a pod that cannot start.",
        "Parallel",
      ),
      updateStrategy: {
        type: when<"OnDelete" | "RollingUpdate">(isOnDelete, "OnDelete", "RollingUpdate"),
        // Helm removes what it has written: a partition that the API server has set by itself would
        // stay, and is refused beside OnDelete.
        rollingUpdate: unless(isOnDelete, { partition: 0 }),
      },
      selector: { matchLabels: pods.names.selectorLabels },
      template: podTemplate(values, {
        ...pods,
        affinity: zonedAffinity(values),
        topologySpreadConstraints: topologySpread(values, pods.names),
      }),
    },
  });
};
