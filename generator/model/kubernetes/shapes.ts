import definitions from "./definitions.json" with { type: "json" };
import { closureOf } from "./references.js";
import { kubernetesRoots, type KubernetesShape } from "./roots.js";

export type { KubernetesTypes } from "./kubernetes-types.js";
export type { KubernetesShape } from "./roots.js";

const allDefinitions: Readonly<Record<string, object>> = definitions;

/** The shapes that values may pass through to Kubernetes, sorted. */
export const kubernetesShapes: readonly KubernetesShape[] = Object.freeze(
  (Object.keys(kubernetesRoots) as KubernetesShape[]).sort(),
);

/**
 * The draft-07 definitions that `names` need, themselves included, by short name (`Container`),
 * sorted. References among them are `#/definitions/<name>`: put the result under `definitions`.
 * Source: the OpenAPI of Kubernetes 1.36.3: `make kubernetes-definitions`.
 */
export function definitionsFor(names: Iterable<KubernetesShape>): Record<string, object> {
  const closure = closureOf([...names], allDefinitions);
  return Object.fromEntries(closure.map((name) => [name, allDefinitions[name] ?? {}]));
}
