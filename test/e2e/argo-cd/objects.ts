import type { Kube } from "../harness/kube.js";

interface Live {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly uid: string;
    readonly generation?: number;
    readonly resourceVersion: string;
  };
}

/** Kinds whose status changes by itself; their generation counts changes of what they are to be. */
const counted = /^(Deployment|StatefulSet|PodDisruptionBudget|Ingress|Job|NetworkPolicy)$/;

/** Each object that a release has, and a word that is another one once it has been changed. */
export async function versions(kube: Kube, release: string): Promise<ReadonlyMap<string, string>> {
  const kinds = [
    ...["configmaps", "services", "serviceaccounts", "secrets", "statefulsets", "deployments"],
    ...["poddisruptionbudgets", "networkpolicies", "ingresses"],
  ];
  const label = `--selector=app.kubernetes.io/instance=${release}`;
  const text = await kube.run(["get", kinds.join(","), label, "--output=json"]);
  const { items } = JSON.parse(text) as { readonly items: readonly Live[] };
  return new Map(
    items.map(({ kind, metadata: { name, uid, generation, resourceVersion } }) => [
      `${kind} ${name}`,
      `${uid} ${counted.test(kind) ? generation : resourceVersion}`,
    ]),
  );
}
