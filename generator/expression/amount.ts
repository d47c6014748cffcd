import { quantityFactors } from "../model/kubernetes/quantity.js";
import type { LeafField } from "../model/field.js";
import { quantity } from "../model/kinds/quantity.js";
import { expression, nodeOf, raw, type Expression } from "./expression.js";
import type { Helper, ValueNode } from "./node.js";
import { NODE } from "./tree.js";

type Quantity = string | number;

/**
 * The number that a Kubernetes quantity stands for, for comparisons:
 * `atMost(amountOf(requests), amountOf("1Gi"))`.
 */
export const amountOf = <Q extends Quantity | undefined>(
  subject: Expression<Q> | Quantity,
): Expression<undefined extends Q ? number | undefined : number> =>
  expression({ kind: "amount", subject: nodeOf(subject) });

const factors = Object.entries(quantityFactors)
  .map(([suffix, factor]) => `${JSON.stringify(suffix)} ${factor}`)
  .join(" ");

/** Prints the number that its argument, a quantity, stands for. */
export const amountHelper: Helper = {
  name: "amount",
  comment: "The number that a Kubernetes quantity stands for: 1.5Gi is 1610612736, 500m is 0.5.",
  yields: "text",
  body: raw`{{- $number := regexFind "^[0-9.]+" (toString .) }}
{{- $suffix := trimPrefix $number (toString .) }}
{{- $factors := dict ${factors} }}
{{- if hasKey $factors $suffix }}
{{- mulf $number (get $factors $suffix) }}
{{- else }}
{{- float64 (toString .) }}
{{- end }}`,
};

/**
 * A quantity inside a Kubernetes object: `quantityIn(values.resources, "limits", "memory")`.
 * Absent where the object has no such part, which a null of the user may bring about.
 */
export function quantityIn<T extends object, K extends keyof T & string>(
  object: Expression<T>,
  group: K,
  name: keyof NonNullable<T[K]> & string,
): Expression<Quantity | undefined> {
  const node = object[NODE];
  if (node.kind !== "value" || node.field.shape !== "leaf")
    throw new TypeError("quantityIn takes a reference to a Kubernetes object of the values");
  const inner: ValueNode = {
    ...node,
    path: [...node.path, group, name],
    field: { ...optionalQuantity, ...defaultOf(node.field, [group, name]) },
    inside: 2,
  };
  return expression(inner);
}

const optionalQuantity = quantity({ description: "A quantity.", whenAbsent: "none" });

/** The default that a part of an object has through the object's own. */
function defaultOf(
  { default: whole }: LeafField,
  path: readonly string[],
): { readonly default?: Quantity } {
  const value = path.reduce<unknown>(
    (inner, name) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined,
    whole,
  );
  return typeof value === "string" || typeof value === "number" ? { default: value } : {};
}
