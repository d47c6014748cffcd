import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { waitFor } from "../../cluster/wait.js";
import { goModule } from "../../tools/go-module.js";
import { recipes } from "../../tools/recipes.js";
import { versions } from "../../tools/versions.js";
import type { Kube } from "./kube.js";

interface Source {
  readonly module: string;
  readonly folder: string;
  /** Default: all that are YAML. */
  readonly files?: RegExp;
}

const { module: argoCdModule } = recipes["argo-cd"];

/** Where the CustomResourceDefinitions of others are: in modules of Go. */
const sources = {
  "argo-cd": { module: argoCdModule, folder: "manifests/crds" },
  /** The experimental channel, which has `sessionPersistence`. */
  "gateway-api": {
    module: "sigs.k8s.io/gateway-api@v1.6.3",
    folder: "config/crd/experimental",
    files: /^gateway\.networking\.k8s\.io_/,
  },
  "prometheus-operator": {
    module: "github.com/prometheus-operator/prometheus-operator@v0.85.0",
    folder: "example/prometheus-operator-crd",
  },
  "volume-snapshots": {
    module: "github.com/kubernetes-csi/external-snapshotter/client/v8@v8.7.0",
    folder: "config/crd",
    files: /^snapshot\.storage\.k8s\.io_/,
  },
  "external-secrets": {
    module: `github.com/external-secrets/external-secrets@v${versions.externalSecrets}`,
    folder: "deploy/crds",
  },
  "openshift-route": {
    module: "github.com/openshift/api@v0.0.0-20250124212313-a770960d61e0",
    folder: "route/v1/zz_generated.crd-manifests",
    files: /-Default\./,
  },
} as const satisfies Record<string, Source>;

export type DefinitionsName = keyof typeof sources;

/** Brings them to this machine, where they are not. */
export async function fetchDefinitions(names: readonly DefinitionsName[]): Promise<void> {
  for (const name of names) await goModule(sources[name].module);
}

/** Makes the definitions known to the cluster; they stay. @returns their names */
export async function establish(
  kube: Kube,
  names: readonly DefinitionsName[],
): Promise<readonly string[]> {
  const objects = (await Promise.all(names.map(definitionsOf))).flat();
  // kubectl's own validation does not know that null may be one of an enumeration's values.
  const apply = [
    "apply",
    "--server-side",
    "--force-conflicts",
    "--validate=ignore",
    "--filename=-",
  ];
  const list = { apiVersion: "v1", kind: "List", items: objects };
  await kube.run(apply, { input: JSON.stringify(list) });
  const established = objects.map(({ metadata }) => `crd/${metadata.name}`);
  // It fails at once on one that has no condition yet.
  await waitFor("definitions that the cluster knows", async () => {
    const wait = ["wait", ...established, "--for=condition=Established", "--timeout=10s"];
    const { code, stderr } = await kube.attempt(wait);
    return code === 0 || stderr;
  });
  return established;
}

interface Definition {
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

async function definitionsOf(name: DefinitionsName): Promise<readonly Definition[]> {
  const { module, folder, files: wanted = /\.yaml$/ }: Source = sources[name];
  const path = join(await goModule(module), folder);
  const files = (await readdir(path)).filter((file) => wanted.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(path, file), "utf8")));
  return texts
    .flatMap((text) => parseAllDocuments(text).map((document) => document.toJS() as Definition))
    .filter(({ kind }) => kind === "CustomResourceDefinition");
}
