import { release, type Expression } from "../../expression/expression.js";
import type { IPodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import { less, orElse } from "../../expression/operators.js";
import type { Reference } from "../../expression/references.js";
import { must, notTogether } from "../../expression/rules/constraints.js";
import { boolean, group, integer } from "../../model/index.js";
import { when } from "../../language/choice.js";
import { given } from "../../language/iteration.js";
import { comment, merge } from "../../language/parts.js";
import { manifest } from "../../language/manifest.js";
import type { Naming } from "../names/naming.js";
import { ofNodes, type ScalingReferences } from "./replicas.js";

export const podDisruptionBudgetField = group(
  { description: "How many nodes a drain may take at a time." },
  {
    enabled: boolean({ description: "Whether there is a budget.", default: true }),
    maxUnavailable: integer({
      description: "Pods that may be away.",
      unit: "pods",
      minimum: 1,
      maximum: 100,
      whenAbsent: "1, unless minAvailable is set",
      examples: [1],
    }),
    minAvailable: integer({
      description: "Pods that must stay.",
      unit: "pods",
      minimum: 1,
      maximum: 100,
      whenAbsent: "maxUnavailable counts",
      examples: [2],
    }),
  },
);

type Budget = Reference<typeof podDisruptionBudgetField>;

/** A budget that keeps every pod lets no drain end. */
export const disruptionBudgetRules = (budget: Budget, scaling: ScalingReferences) =>
  [
    notTogether(budget.minAvailable, budget.maxUnavailable),
    ...ofNodes(scaling, (nodes, where) =>
      must(less(budget.minAvailable, nodes), { when: budget.enabled, where }),
    ),
  ] as const;

/** The same of a chart whose number of pods only `replicas` says. */
export const fixedBudgetRules = (budget: Budget, replicas: Expression<number>) =>
  [
    notTogether(budget.minAvailable, budget.maxUnavailable),
    must(less(budget.minAvailable, replicas), { when: budget.enabled }),
  ] as const;

type BudgetSpec = NonNullable<IPodDisruptionBudget["spec"]>;

export const podDisruptionBudget = (
  budget: Reference<typeof podDisruptionBudgetField>,
  names: Naming,
) =>
  manifest<IPodDisruptionBudget>(
    when<IPodDisruptionBudget>(budget.enabled, {
      apiVersion: "policy/v1",
      kind: "PodDisruptionBudget",
      metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
      spec: merge<BudgetSpec>(
        given<number, Partial<BudgetSpec>>(
          budget.minAvailable,
          (minAvailable) => ({ minAvailable }),
          { maxUnavailable: orElse(budget.maxUnavailable, 1) },
        ),
        {
          unhealthyPodEvictionPolicy: comment(
            "A pod that is not ready anyway does not hold up a drain.",
            "AlwaysAllow",
          ),
          selector: { matchLabels: names.selectorLabels },
        },
      ),
    }),
  );
