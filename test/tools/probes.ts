import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { attempt } from "./run.js";

/**
 * Version of a Helm binary. A Helm 3 built by `go install` claims Kubernetes 1.20 and refuses charts
 * that need a newer one: such a build counts as unusable, whatever its version.
 */
export async function helmVersion(binary: string): Promise<string | undefined> {
  const printed = await attempt(binary, ["version", "--template", "{{.Version}}"]);
  const version = /^v?(\d+\.\d+\.\d+)/.exec(printed.stdout)?.[1];
  if (printed.code !== 0 || version === undefined) return undefined;
  return (await knowsCurrentKubernetes(binary)) ? version : undefined;
}

async function knowsCurrentKubernetes(helm: string): Promise<boolean> {
  const chart = await mkdtemp(join(tmpdir(), "fairlead-probe-"));
  try {
    const chartFile = "apiVersion: v2\nname: probe\nversion: 0.0.0\nkubeVersion: '>=1.30.0-0'\n";
    await writeFile(join(chart, "Chart.yaml"), chartFile);
    await mkdir(join(chart, "templates"));
    return (await attempt(helm, ["template", chart])).code === 0;
  } finally {
    await rm(chart, { recursive: true });
  }
}

export async function kubectlVersion(binary: string): Promise<string | undefined> {
  const printed = await attempt(binary, ["version", "--client", "--output=json"]);
  return /"gitVersion":\s*"v(\d+\.\d+\.\d+)/.exec(printed.stdout)?.[1];
}

/** Version in the plugin.yaml beside the binary: helm-unittest itself does not print its version. */
export async function pluginVersion(binary: string): Promise<string | undefined> {
  const file = join(dirname(await realpath(binary)), "plugin.yaml");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const plugin: unknown = parse(text);
  const version =
    typeof plugin === "object" && plugin !== null && "version" in plugin
      ? plugin.version
      : undefined;
  return typeof version === "string" ? version : undefined;
}
