import type { IPodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import {
  comment,
  given,
  manifest,
  merge,
  orElse,
  when,
} from "../../../generator/manifest/index.js";
import { names, values } from "../context.js";

const { podDisruptionBudget: budget } = values;

type BudgetSpec = NonNullable<IPodDisruptionBudget["spec"]>;

export const podDisruptionBudget = manifest<IPodDisruptionBudget>(
  when<IPodDisruptionBudget>(budget.enabled, {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: { name: names.fullname, labels: names.labels },
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
