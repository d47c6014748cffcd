import type { Kube } from "../harness/kube.js";

/** Helm's own record of a release. */
const RECORD = "helm.sh/release.v1";

const REACHES = new Set([
  "secret",
  "secretKeyRef",
  "secretName",
  "secretRef",
  "nodePublishSecretRef",
]);

/** Paths at which a pod reaches for a Secret; those of registries aside. */
function reachesOf(part: unknown, path: string): readonly string[] {
  if (Array.isArray(part))
    return part.flatMap((item, index) => reachesOf(item, `${path}[${index}]`));
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => [
    ...(REACHES.has(key) ? [`${path}.${key}`] : []),
    ...reachesOf(value, `${path}.${key}`),
  ]);
}

interface Item {
  readonly metadata: { readonly name: string };
}

async function all<T extends Item>(kube: Kube, kind: string): Promise<readonly T[]> {
  const text = await kube.run(["get", kind, "--output=json"]);
  return (JSON.parse(text) as { readonly items: readonly T[] }).items;
}

/**
 * @returns how many pods there are
 * @throws where a pod of the namespace reaches for a Secret, or where there is one but Helm's records
 */
export async function noSecrets(kube: Kube): Promise<string> {
  const pods = await all<Item & { readonly spec: unknown }>(kube, "pods");
  const secrets = await all<Item & { readonly type: string }>(kube, "secrets");
  const found = [
    ...pods.flatMap(({ metadata, spec }) => reachesOf(spec, metadata.name)),
    ...secrets
      .filter(({ type }) => type !== RECORD)
      .map(({ metadata }) => `Secret ${metadata.name}`),
  ];
  if (found.length > 0) throw new Error(found.join(", "));
  if (pods.length === 0) throw new Error("there are no pods");
  return `${pods.length} pods mount none and read none; the namespace has Helm's records alone`;
}
