import type { IResourceRequirements } from "kubernetes-models/v1/ResourceRequirements";
import { amountOf, quantityIn } from "../../expression/amount.js";
import type { Expression } from "../../expression/expression.js";
import { atLeast, atMost, present } from "../../expression/operators.js";
import { must } from "../../expression/rules/constraints.js";

/**
 * There is a limit of memory, at least what the server needs, and nothing requests more than its
 * limit. @param memory the quantity below which the server does not run
 */
export function resourceRules(resources: Expression<IResourceRequirements>, memory: string) {
  const limit = quantityIn(resources, "limits", "memory");
  const amounts = (name: "cpu" | "memory") =>
    atMost(
      amountOf(quantityIn(resources, "requests", name)),
      amountOf(quantityIn(resources, "limits", name)),
    );
  return [
    must(present(limit)),
    must(atLeast(amountOf(limit), amountOf(memory))),
    must(amounts("memory")),
    must(amounts("cpu")),
  ] as const;
}
