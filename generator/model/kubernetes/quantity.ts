/**
 * RE2 pattern of a Kubernetes quantity that is not negative: a decimal number, then a binary
 * suffix, a decimal suffix or an exponent.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export const quantityPattern =
  "^([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?$";
