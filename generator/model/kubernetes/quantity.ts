import type { Format } from "../format.js";

/**
 * A Kubernetes quantity that is not negative: a decimal number, then a binary suffix, a decimal
 * suffix or an exponent.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export const quantityFormat: Format = {
  pattern: "^([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?$",
  what: "a Kubernetes quantity, such as 500m, 2 or 1Gi",
};
