import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { checkout } from "../cluster/layout.js";

interface Breakage {
  readonly what: string;
  /** The row that must fail, and thus the scenario to run. */
  readonly row: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** Ways to break the packaged chart, each with the row that tells. */
export const breakages = {
  "wrong-query": {
    what: "dns-ping asks for a name that is none",
    row: "dns-ping/view",
    file: "templates/configmap.yaml",
    from: "-Djgroups.dns.query=",
    to: "-Djgroups.dns.query=wrong.",
  },
  "wrong-selector": {
    what: "the headless Service selects other pods",
    row: "dns-ping/view",
    file: "templates/service-headless.yaml",
    from: "  selector:\n",
    to: "  selector:\n    wrong: selector\n",
  },
  "owners-ignored": {
    what: "the number of owners is not handed on",
    row: "multicast/owners",
    file: "templates/configmap.yaml",
    from: "SESSIONS_OWNERS:",
    to: "SESSIONS_OWNED:",
  },
  "one-address": {
    what: "every release uses the same multicast address",
    row: "multicast/apart",
    file: "templates/configmap.yaml",
    from: "-Djgroups.mcast_addr=%s",
    to: "-Djgroups.mcast_addr=239.1.1.1%.0s",
  },
  "no-drain": {
    what: "no shutdown delay",
    row: "dns-ping/scale",
    file: "templates/configmap.yaml",
    from: "KC_SHUTDOWN_DELAY:",
    to: "KC_SHUTDOWN_DELAY: 0s\n  KC_UNUSED:",
  },
  "lying-readiness": {
    what: "readiness asks for liveness",
    row: "dns-ping/scale",
    file: "templates/statefulset.yaml",
    from: "/health/ready",
    to: "/health/live",
  },
  "no-publish": {
    what: "the headless Service does not publish nodes that are not ready",
    row: "dns-ping/view",
    file: "templates/service-headless.yaml",
    from: "publishNotReadyAddresses: true",
    to: "publishNotReadyAddresses: false",
  },
  "changing-selector": {
    what: "the selector depends on the image's tag",
    row: "mistakes/image",
    file: "templates/_helpers.tpl",
    from: "app.kubernetes.io/instance: {{ .Release.Name | quote }}",
    to: "app.kubernetes.io/instance: {{ .Release.Name | quote }}\nversion: {{ .Values.image.tag | quote }}",
  },
  "needs-root": {
    what: "a container may gain privileges",
    row: "multicast/view",
    file: "values.yaml",
    from: "allowPrivilegeEscalation: false",
    to: "allowPrivilegeEscalation: true",
  },
} satisfies Record<string, Breakage>;

export function isBreakage(name: string): name is keyof typeof breakages {
  return Object.hasOwn(breakages, name);
}

/** A repository with the broken chart, made from the built one by Helm itself. */
export async function brokenRepository(
  names: readonly (keyof typeof breakages)[],
  folder: string,
): Promise<string> {
  const chart = join(folder, "keycloak");
  const repository = join(folder, "repo");
  await rm(folder, { recursive: true, force: true });
  await mkdir(repository, { recursive: true });
  await cp(join(checkout, "dist", "charts", "keycloak"), chart, { recursive: true });
  for (const { file, from, to } of names.map((name) => breakages[name])) {
    const target = join(chart, file);
    const text = await readFile(target, "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)} to break`);
    await writeFile(target, text.replaceAll(from, to));
  }
  const helm = await tool("helm3");
  await run(helm, ["package", chart, "--destination", repository]);
  await run(helm, ["repo", "index", repository]);
  if ((await readdir(repository)).length < 2) throw new Error(`no package in ${repository}`);
  return repository;
}
