import type { Expression } from "../../expression/expression.js";
import { not, orElse } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import type { MustRule } from "../../expression/rules/rule.js";
import { when } from "../../language/choice.js";
import { integerHelper } from "../../language/helper.js";
import { integer } from "../../model/index.js";
import type { autoscalingField } from "./autoscaling.js";

const DEFAULT = 2;

/**
 * How many nodes a cluster has. Without a default in values.yaml: beside autoscaling, a number that
 * somebody has set could not be told from one that nobody has. @param what a node is, in the plural
 */
export const replicasField = (what: string) =>
  integer({
    description: what,
    unit: "pods",
    minimum: 1,
    maximum: 100,
    whenAbsent: `${DEFAULT}, or as many as autoscaling says`,
    examples: [3],
  });

type ReplicasReference = Reference<ReturnType<typeof replicasField>>;

export interface ScalingReferences {
  readonly replicas: ReplicasReference;
  readonly autoscaling: Reference<typeof autoscalingField>;
}

/** The number of nodes where nothing changes it. */
export const fixedReplicas = (replicas: ReplicasReference): Expression<number> =>
  orElse(replicas, DEFAULT);

/**
 * A rule about the number of nodes, once of `replicas` and once of the least that autoscaling leaves.
 *
 * @example
 * ```ts
 * ofNodes(values, (nodes, where) => must(atMost(cache.owners, nodes), { where }))
 * ```
 */
export const ofNodes = (
  { replicas, autoscaling }: ScalingReferences,
  rule: (nodes: Expression<number>, where: Expression<boolean>) => MustRule,
) =>
  [
    rule(fixedReplicas(replicas), not(autoscaling.enabled)),
    rule(autoscaling.minReplicas, autoscaling.enabled),
  ] as const;

/** How many nodes there are at least, whichever value says so. */
export const leastReplicas = ({ replicas, autoscaling }: ScalingReferences): Expression<number> =>
  integerHelper({
    name: "leastReplicas",
    comment: "Nodes that there are at least: all of them, or as few as autoscaling leaves.",
    body: when<number>(autoscaling.enabled, autoscaling.minReplicas, fixedReplicas(replicas)),
  });
