import type { KubernetesShape } from "./shapes.js";

/** Two properties of which the API server takes one, though its OpenAPI does not say so. */
export interface Exclusive {
  /** Lists on the way from the shape to the objects that have both properties, by name. */
  readonly within: readonly string[];
  readonly names: readonly [string, string];
}

const VALUE = ["value", "valueFrom"] as const;

const exclusives: { readonly [S in KubernetesShape]?: readonly Exclusive[] } = {
  // https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#environment-variables
  EnvVar: [{ within: [], names: VALUE }],
  Container: [{ within: ["env"], names: VALUE }],
};

/** What of a shape excludes each other. */
export const exclusivesOf = (shape: KubernetesShape): readonly Exclusive[] =>
  exclusives[shape] ?? [];
