import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import type { KubernetesShape, KubernetesTypes } from "../kubernetes/shapes.js";
import { leaf } from "./leaf.js";

/** An object of the Kubernetes API that passes through to the manifest as it is. */
export const kubernetes = <
  const S extends KubernetesShape,
  const O extends FieldOptions<KubernetesTypes[S]>,
>(
  shape: S,
  options: O,
): LeafField<KubernetesTypes[S], PresenceOf<O>> =>
  leaf<KubernetesTypes[S], O>(options, {
    holds: { is: "object", schema: { $ref: `#/definitions/${shape}` }, kubernetes: shape },
    word: shape,
    declaration: (own) => `C.Plain<${own}>`,
  });
