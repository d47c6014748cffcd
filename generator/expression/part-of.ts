import { kubernetes } from "../model/kinds/kubernetes.js";
import { expression, type Expression } from "./expression.js";
import type { ValueNode } from "./node.js";
import { NODE } from "./tree.js";

const optionalPart = kubernetes("Affinity", { description: "A part.", whenAbsent: "none" });

/**
 * A part of a Kubernetes object of the values that is an object itself, to ask whether it is
 * `present`: `partOf(values.affinity, "nodeAffinity")`.
 */
export function partOf<T extends object, K extends keyof T & string>(
  object: Expression<T>,
  name: K,
): Expression<T[K] | undefined> {
  const node = object[NODE];
  if (node.kind !== "value" || node.field.shape !== "leaf")
    throw new TypeError("partOf takes a reference to a Kubernetes object of the values");
  const part: ValueNode = { ...node, path: [...node.path, name], field: optionalPart, inside: 1 };
  return expression(part);
}
