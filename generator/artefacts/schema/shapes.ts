import type { Field, Fields } from "../../model/field.js";
import type { KubernetesShape } from "../../model/kubernetes/shapes.js";

/** The Kubernetes shapes that the fields refer to. */
export function kubernetesShapesOf(fields: Fields): readonly KubernetesShape[] {
  return [...new Set(Object.values(fields).flatMap(shapesOf))].sort();
}

function shapesOf(field: Field): readonly KubernetesShape[] {
  switch (field.shape) {
    case "leaf":
      return field.holds.is === "object" && field.holds.kubernetes !== undefined
        ? [field.holds.kubernetes]
        : [];
    case "list":
    case "map":
      return shapesOf(field.item);
    case "group":
      return kubernetesShapesOf(field.fields);
    case "union":
      return [field.common, ...Object.values(field.branches).map(({ fields }) => fields)].flatMap(
        kubernetesShapesOf,
      );
  }
}
