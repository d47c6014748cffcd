import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { cachedBinary } from "./cache.js";
import { recipes } from "./recipes.js";
import { tools } from "./tool.js";

let folder: string;

/** Says what a Go would, notes each build's packages and leaves a file for each, as `-o folder/` does. */
const go = (log: string): string => `#!/bin/sh
case "$1" in
env) echo go1.26.8 ;;
mod) echo '{ "GoMod": "/dev/null" }' ;;
build)
  while [ "$1" != -o ]; do shift; done
  out=$2
  shift 2
  echo "$@" >> ${log}
  for package; do echo "$package" > "$out$(basename "$package")"; done ;;
esac
`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-tools-"));
  const bin = join(folder, "bin");
  await mkdir(bin);
  await writeFile(join(bin, "go"), go(join(folder, "log")));
  await chmod(join(bin, "go"), 0o755);
  vi.stubEnv("FAIRLEAD_CACHE", join(folder, "cache"));
  vi.stubEnv("PATH", `${bin}:/usr/bin:/bin`);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const builds = async (): Promise<readonly string[]> =>
  (await readFile(join(folder, "log"), "utf8")).trim().split("\n");

const kept = (name: "kubelet" | "kube-proxy" | "coredns"): Promise<string> =>
  readFile(cachedBinary(name, recipes[name]), "utf8");

it("builds the tools of one module at once, each into its own place", async () => {
  await tools(["kubelet", "coredns", "kube-proxy"]);
  const command = "k8s.io/kubernetes/cmd";
  expect(await builds()).toEqual([
    `${command}/kubelet ${command}/kube-proxy`,
    "github.com/coredns/coredns",
  ]);
  expect(await kept("kubelet")).toBe(`${command}/kubelet\n`);
  expect(await kept("kube-proxy")).toBe(`${command}/kube-proxy\n`);
  expect(await kept("coredns")).toBe("github.com/coredns/coredns\n");
});

it("builds only those that the cache lacks", async () => {
  await tools(["kubelet"]);
  await tools(["kubelet", "kube-proxy"]);
  expect(await builds()).toEqual([
    "k8s.io/kubernetes/cmd/kubelet",
    "k8s.io/kubernetes/cmd/kube-proxy",
  ]);
});
