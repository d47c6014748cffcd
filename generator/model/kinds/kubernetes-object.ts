import type { FieldOptions, LeafField, PresenceOf } from "../field.js";
import { leaf } from "./leaf.js";

/** A whole Kubernetes object of any kind. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

const filled = { type: "string", minLength: 1 };

/** An object of any kind, rendered as it is. It has a name: Helm finds it again by that. */
export const kubernetesObject = <const O extends FieldOptions<KubernetesObject>>(
  options: O,
): LeafField<KubernetesObject, PresenceOf<O>> =>
  leaf<KubernetesObject, O>(options, {
    holds: {
      is: "object",
      schema: {
        type: "object",
        required: ["apiVersion", "kind", "metadata"],
        properties: {
          apiVersion: filled,
          kind: filled,
          metadata: {
            type: "object",
            required: ["name"],
            properties: { name: filled },
            additionalProperties: true,
          },
        },
      },
    },
    word: "Kubernetes object",
    declaration: (own) => `C.Plain<${own}>`,
  });
