import { Type } from "typebox";
import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { KubernetesShape, KubernetesTypes } from "../kubernetes/shapes.js";
import { leaf } from "./leaf.js";

/** An object of the Kubernetes API that passes through to the manifest as it is. */
export function kubernetes<
  const S extends KubernetesShape,
  const O extends FieldOptions<KubernetesTypes[S]>,
>(shape: S, options: O): LeafField<KubernetesTypes[S], PresenceOf<O>> {
  const schema = Type.Unsafe({ $ref: `#/definitions/${shape}` });
  return { ...leaf<KubernetesTypes[S], O>("kubernetes", options, schema), kubernetes: shape };
}
