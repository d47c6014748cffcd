import type { IDeployment } from "kubernetes-models/apps/v1/Deployment";
import { release, type Expression } from "../../expression/expression.js";
import { atLeast, plus } from "../../expression/operators.js";
import type { Reference, References } from "../../expression/references.js";
import { must, nothingInBoth } from "../../expression/rules/constraints.js";
import { unless } from "../../language/choice.js";
import { manifest } from "../../language/manifest.js";
import { comment, merge } from "../../language/parts.js";
import { group, integer } from "../../model/index.js";
import { annotationsField, labelsField } from "../names/metadata-fields.js";
import type { NamingReferences } from "../names/naming-fields.js";
import type { autoscalingField } from "./autoscaling.js";
import { topologySpread, type placementFields } from "./placement.js";
import { podTemplate, type PodFields, type Pods } from "./pod-template.js";
import { fixedReplicas, type replicasField } from "./replicas.js";
import { zonedAffinity } from "./zones.js";

/** What the Deployment itself carries, and how it replaces its pods. */
export const deploymentField = group(
  { description: "The Deployment itself." },
  {
    maxSurge: integer({
      description: "New pods that may start before old ones have gone.",
      unit: "pods",
      minimum: 0,
      maximum: 100,
      default: 1,
    }),
    maxUnavailable: integer({
      description: "Old pods that may go before new ones are ready.",
      unit: "pods",
      minimum: 0,
      maximum: 100,
      default: 0,
    }),
    labels: labelsField({ description: "Labels of the Deployment." }),
    annotations: annotationsField("Annotations of the Deployment."),
  },
);

/** Kubernetes refuses a rollout in which no pod may come or go; no label is there twice. */
export const deploymentRules = (
  { maxSurge, maxUnavailable, labels }: Omit<Reference<typeof deploymentField>, "annotations">,
  { commonLabels }: Pick<NamingReferences, "commonLabels">,
) =>
  [must(atLeast(plus(maxSurge, maxUnavailable), 1)), nothingInBoth(labels, commonLabels)] as const;

type DeploymentFields = {
  readonly replicas: ReturnType<typeof replicasField>;
  readonly autoscaling: typeof autoscalingField;
  readonly deployment: typeof deploymentField;
} & PodFields &
  typeof placementFields;

export interface DeploymentPods extends Omit<Pods, "affinity" | "topologySpreadConstraints"> {
  /** Time that a start may take, in seconds: until then no one calls a rollout failed. */
  readonly progressDeadlineSeconds: Expression<number> | number;
}

/** A Deployment of pods that keep nothing of their own. */
export const deployment = (
  values: References<DeploymentFields>,
  { progressDeadlineSeconds, ...pods }: DeploymentPods,
) =>
  manifest<IDeployment>({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: {
      name: pods.names.fullname,
      namespace: release.namespace,
      labels: merge(pods.names.labels, values.deployment.labels),
      annotations: values.deployment.annotations,
    },
    spec: {
      replicas: unless(
        values.autoscaling.enabled,
        comment("Absent beside autoscaling, which decides.", fixedReplicas(values.replicas)),
      ),
      progressDeadlineSeconds,
      strategy: {
        type: "RollingUpdate",
        rollingUpdate: {
          maxSurge: values.deployment.maxSurge,
          maxUnavailable: values.deployment.maxUnavailable,
        },
      },
      selector: { matchLabels: pods.names.selectorLabels },
      template: podTemplate(values, {
        ...pods,
        affinity: zonedAffinity(values),
        topologySpreadConstraints: topologySpread(values, pods.names),
      }),
    },
  });
