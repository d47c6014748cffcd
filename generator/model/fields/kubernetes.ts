import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { KubernetesShape, KubernetesTypes } from "../kubernetes/shapes.js";
import { leaf } from "./leaf.js";

/** An object of the Kubernetes API that passes through to the manifest as it is. */
export function kubernetes<
  const S extends KubernetesShape,
  const O extends FieldOptions<KubernetesTypes[S]>,
>(shape: S, options: O): LeafField<KubernetesTypes[S], PresenceOf<O>> {
  const schema = { $ref: `#/definitions/${shape}` };
  return { ...leaf<KubernetesTypes[S], O>("kubernetes", options, schema), kubernetes: shape };
}

/** A whole Kubernetes object of any kind. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [key: string]: unknown;
}

/** An object of any kind, rendered as it is. */
export const kubernetesObject = <const O extends FieldOptions<KubernetesObject>>(
  options: O,
): LeafField<KubernetesObject, PresenceOf<O>> =>
  leaf<KubernetesObject, O>("manifest", options, {
    type: "object",
    required: ["apiVersion", "kind"],
    properties: {
      apiVersion: { type: "string", minLength: 1 },
      kind: { type: "string", minLength: 1 },
    },
  });
