import { release } from "../../expression/expression.js";
import type { IStatefulSet } from "kubernetes-models/apps/v1/StatefulSet";
import type { IAffinity } from "kubernetes-models/v1/Affinity";
import type { IContainer } from "kubernetes-models/v1/Container";
import type { IPodTemplateSpec } from "kubernetes-models/v1/PodTemplateSpec";
import type { ITopologySpreadConstraint } from "kubernetes-models/v1/TopologySpreadConstraint";
import type { IVolume } from "kubernetes-models/v1/Volume";
import type { Expression } from "../../expression/expression.js";
import { equals } from "../../expression/operators.js";
import type { Reference, References } from "../../expression/references.js";
import { nothingInBoth } from "../../expression/rules/constraints.js";
import { group } from "../../model/index.js";
import { unless, when } from "../../language/choice.js";
import { comment, merge } from "../../language/parts.js";
import { manifest } from "../../language/manifest.js";
import type { Items, Part, Templated } from "../../language/templated.js";
import type { extraFields } from "../extras/extras.js";
import type { autoscalingField } from "./autoscaling.js";
import type { imageField } from "./image.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import type { Naming } from "../names/naming.js";
import type { namingFields, NamingReferences } from "../names/naming-fields.js";
import type { nameResolutionFields } from "./name-resolution.js";
import { topologySpread, type placementFields, type schedulingFields } from "./placement.js";
import { zonedAffinity } from "./zones.js";
import {
  podMetadata,
  type AskedAnnotations,
  type podMetadataFields,
  type updateFields,
} from "./pods.js";
import { fixedReplicas, type replicasField } from "./replicas.js";
import type { securityFields } from "./security.js";

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

type PodFields = { readonly image: ReturnType<typeof imageField> } & Pick<
  ReturnType<typeof extraFields>,
  "initContainers" | "extraContainers"
> &
  Pick<typeof namingFields, "commonLabels"> &
  Pick<typeof updateFields, "terminationGracePeriodSeconds"> &
  typeof nameResolutionFields &
  typeof podMetadataFields &
  typeof schedulingFields &
  typeof securityFields;

type StatefulSetFields = {
  readonly replicas: ReturnType<typeof replicasField>;
  readonly autoscaling: typeof autoscalingField;
  readonly statefulSet: typeof statefulSetField;
} & PodFields &
  typeof placementFields;

export interface Pods {
  readonly names: Naming;
  readonly serviceAccountName: Expression<string>;
  readonly automountToken: Expression<boolean>;
  /** Templates of ConfigMaps whose data replaces the pods when it changes, by the name of their checksum. */
  readonly checksums: Readonly<Record<string, string>>;
  /** What the chart asks of others by annotations; nothing without. */
  readonly asked?: AskedAnnotations;
  /** The chart's own, which come after the user's. */
  readonly initContainers: Items<IContainer>;
  readonly containers: Items<IContainer>;
  readonly volumes: Items<IVolume>;
  /** The user's affinity by itself where it is absent. */
  readonly affinity?: Part<IAffinity | undefined> | Expression<IAffinity>;
  /** How pods that are alike spread. */
  readonly topologySpreadConstraints?: Part<readonly ITopologySpreadConstraint[] | undefined>;
}

/** Pods of one server, with what the user adds to them. */
export const podTemplate = (
  values: References<PodFields>,
  {
    names,
    serviceAccountName,
    automountToken,
    checksums,
    asked,
    affinity = values.affinity,
    topologySpreadConstraints,
    ...pods
  }: Pods,
): Templated<IPodTemplateSpec> => ({
  metadata: podMetadata(values, names, checksums, asked),
  spec: {
    serviceAccountName,
    automountServiceAccountToken: automountToken,
    imagePullSecrets: values.image.pullSecrets,
    securityContext: values.podSecurityContext,
    terminationGracePeriodSeconds: values.terminationGracePeriodSeconds,
    enableServiceLinks: false,
    hostAliases: values.hostAliases,
    dnsPolicy: values.dnsPolicy,
    dnsConfig: values.dnsConfig,
    initContainers: [values.initContainers, ...pods.initContainers],
    containers: [...pods.containers, values.extraContainers],
    priorityClassName: values.priorityClassName,
    nodeSelector: values.nodeSelector,
    affinity,
    tolerations: values.tolerations,
    ...(topologySpreadConstraints !== undefined && { topologySpreadConstraints }),
    volumes: pods.volumes,
  },
});

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
