import type { ApplicationResource } from "../harness/argo-cd.js";
import type { Kube } from "../harness/kube.js";

interface Live {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid: string;
    readonly generation?: number;
    readonly resourceVersion: string;
  };
}

/**
 * Each object of an Application, and a word that is another one once it has been changed. Where the
 * API server counts changes of what an object is to be, those of its status are left out.
 */
export async function versions(
  kube: Kube,
  resources: readonly ApplicationResource[],
): Promise<ReadonlyMap<string, string>> {
  const names = resources.map(({ group = "", kind, name }) =>
    group === "" ? `${kind}/${name}` : `${kind}.${group}/${name}`,
  );
  const { items } = JSON.parse(await kube.run(["get", ...names, "--output=json"])) as {
    readonly items: readonly Live[];
  };
  return new Map(
    items.map(({ kind, metadata: { name, uid, generation, resourceVersion } }) => [
      `${kind} ${name}`,
      `${uid} ${generation ?? resourceVersion}`,
    ]),
  );
}

/** What has come, gone or changed between two looks. */
export function changes(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}
