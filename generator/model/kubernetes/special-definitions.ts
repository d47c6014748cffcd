import { quantityFormat } from "./quantity.js";
import type { JsonSchema } from "./transform.js";
import { int32Bounds } from "./integer-bounds.js";

/** RFC 3339, as metav1.Time and metav1.MicroTime are written. */
const timestamp = String.raw`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$`;

/**
 * Definitions whose OpenAPI says less than, or something other than, what the API server accepts:
 * quantities and ports are "string" there, though numbers are what most people write.
 */
export const specialDefinitions: Readonly<Record<string, JsonSchema>> = {
  // Not negative: the API server accepts no such quantity in a pod or a claim.
  "io.k8s.apimachinery.pkg.api.resource.Quantity": {
    type: ["string", "number"],
    pattern: quantityFormat.pattern,
    minimum: 0,
  },
  "io.k8s.apimachinery.pkg.util.intstr.IntOrString": {
    type: ["integer", "string"],
    ...int32Bounds,
  },
  "io.k8s.apimachinery.pkg.apis.meta.v1.Time": { type: "string", pattern: timestamp },
  "io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime": { type: "string", pattern: timestamp },
  "io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1": { type: "object" },
};
