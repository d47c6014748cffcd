import { existsSync } from "node:fs";
import { executables } from "../tools/on-path.js";
import { run } from "../tools/run.js";

/** What a node is made of besides Kubernetes, by the Debian package that has it. */
const needed: Readonly<Record<string, readonly string[]>> = {
  "etcd-server": ["etcd"],
  containerd: ["containerd", "ctr"],
  runc: ["runc"],
  "containernetworking-plugins": ["/usr/lib/cni/bridge"],
  iptables: ["iptables"],
  iproute2: ["ip"],
  "util-linux": ["nsenter", "unshare"],
  procps: ["sysctl"],
  openssl: ["openssl"],
  "busybox-static": ["busybox"],
};

/**
 * Installs the Debian packages that are missing.
 * @throws one sentence that names them where apt-get is not at hand.
 */
export async function installPackages(): Promise<void> {
  const missing = await missingPackages();
  if (missing.length === 0) return;
  const list = missing.join(" ");
  if ((await executables("apt-get")).length === 0) {
    throw new Error(`the test cluster needs what Debian packages as ${list}: install it.`);
  }
  process.stderr.write(`installing Debian packages ${list} (once; about 30 s)\n`);
  const begin = performance.now();
  const options = { timeout: 10 * 60_000, env: { DEBIAN_FRONTEND: "noninteractive" } };
  await run("apt-get", ["update"], options);
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...missing], options);
  const left = await missingPackages();
  if (left.length > 0) throw new Error(`installed ${list}, but ${left.join(" ")} is still missing`);
  process.stderr.write(`installed ${list} in ${seconds(begin)} s\n`);
}

async function missingPackages(): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const [name, files] of Object.entries(needed)) {
    for (const file of files) if (!(await isHere(file))) missing.push(name);
  }
  return [...new Set(missing)];
}

async function isHere(file: string): Promise<boolean> {
  return file.startsWith("/") ? existsSync(file) : (await executables(file)).length > 0;
}

function seconds(begin: number): number {
  return Math.round((performance.now() - begin) / 1000);
}
