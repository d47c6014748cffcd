import { release } from "../../expression/expression.js";
import type { IHorizontalPodAutoscaler } from "kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler";
import type { IMetricSpec } from "kubernetes-models/autoscaling/v2/MetricSpec";
import type { Expression } from "../../expression/expression.js";
import { atMost, not, present } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import { must } from "../../expression/rules/constraints.js";
import { when } from "../../language/choice.js";
import { given } from "../../language/iteration.js";
import { manifest } from "../../language/manifest.js";
import type { Templated } from "../../language/templated.js";
import { boolean, group, integer, kubernetes, list } from "../../model/index.js";
import type { Naming } from "../names/naming.js";
import type { ScalingReferences } from "./replicas.js";

/**
 * A HorizontalPodAutoscaler that decides how many nodes there are, instead of `replicas`.
 * @param enabled whether there is one by default
 * @param why nodes leave one at a time, as `so that …`
 */
export const autoscalingOf = (enabled: boolean, why: string) =>
  group(
    { description: "As many nodes as the load asks for, by a HorizontalPodAutoscaler." },
    {
      enabled: boolean({
        description: "Whether there is one. It takes the place of replicas.",
        default: enabled,
      }),
      minReplicas: integer({
        description: "Nodes at least.",
        unit: "pods",
        minimum: 1,
        maximum: 100,
        default: 2,
      }),
      maxReplicas: integer({
        description: "Nodes at most.",
        unit: "pods",
        minimum: 2,
        maximum: 100,
        default: 4,
      }),
      targetCPUUtilizationPercentage: integer({
        description:
          "CPU that the server's containers use on average, as a share of their request.",
        unit: "percent",
        minimum: 1,
        maximum: 1000,
        default: 80,
      }),
      targetMemoryUtilizationPercentage: integer({
        description:
          "The same of memory. A Java virtual machine seldom gives memory back, so that nodes that came by it stay.",
        unit: "percent",
        minimum: 1,
        maximum: 1000,
        whenAbsent: "memory does not count",
        examples: [80],
      }),
      metrics: list(kubernetes("MetricSpec", { description: "A metric." }), {
        description:
          "Further metrics, as Kubernetes takes them. The one that asks for most nodes decides.",
        default: [],
      }),
      behavior: kubernetes("HorizontalPodAutoscalerBehavior", {
        description: `How fast nodes come and go: by default they leave one at a time, ${why}.`,
        default: {
          scaleDown: {
            stabilizationWindowSeconds: 300,
            policies: [{ type: "Pods", value: 1, periodSeconds: 300 }],
          },
        },
      }),
    },
  );

/** The autoscaler of nodes that keep entries of caches for one another; there is none by default. */
export const autoscalingField = autoscalingOf(
  false,
  "so that no two take entries of caches with them",
);

/** One of two decides how many nodes there are, within bounds that have room between them. */
export const autoscalingRules = ({ replicas, autoscaling }: ScalingReferences) =>
  [
    must(not(present(replicas)), { when: autoscaling.enabled }),
    must(atMost(autoscaling.minReplicas, autoscaling.maxReplicas)),
  ] as const;

/** Of the server's container alone: those beside it may have no requests, which fails the average. */
const utilization = (
  name: "cpu" | "memory",
  container: string,
  averageUtilization: Expression<number>,
): Templated<IMetricSpec> => ({
  type: "ContainerResource",
  containerResource: { name, container, target: { type: "Utilization", averageUtilization } },
});

/**
 * @param container the server's, whose use of CPU and memory counts
 * @param kind what the pods are of
 */
export const horizontalPodAutoscaler = (
  autoscaling: Reference<typeof autoscalingField>,
  names: Naming,
  container: string,
  kind: "Deployment" | "StatefulSet" = "StatefulSet",
) =>
  manifest<IHorizontalPodAutoscaler>(
    when<IHorizontalPodAutoscaler>(autoscaling.enabled, {
      apiVersion: "autoscaling/v2",
      kind: "HorizontalPodAutoscaler",
      metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind, name: names.fullname },
        minReplicas: autoscaling.minReplicas,
        maxReplicas: autoscaling.maxReplicas,
        metrics: [
          utilization("cpu", container, autoscaling.targetCPUUtilizationPercentage),
          given<number, IMetricSpec>(autoscaling.targetMemoryUtilizationPercentage, (percent) =>
            utilization("memory", container, percent),
          ),
          autoscaling.metrics,
        ],
        behavior: autoscaling.behavior,
      },
    }),
  );
