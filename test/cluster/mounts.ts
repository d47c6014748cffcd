import { mkdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../tools/run.js";
import { cgroupsNamed } from "./cgroup.js";
import { cgroupPrefix, stateFolder, type Node } from "./layout.js";
import { inPlace } from "./namespace.js";

/**
 * Folders that a node sees as its own at their usual paths. Some are fixed in the kubelet
 * (device plugins, /var/log/containers) or in containerd's shim (sockets in /run/containerd/s); the
 * rest follows, so that no path needs configuring and sockets keep short names.
 */
export const nodeFolders = {
  containerdState: "/run/containerd",
  containerd: "/var/lib/containerd",
  kubelet: "/var/lib/kubelet",
  cni: "/var/lib/cni",
  podLogs: "/var/log/pods",
  containerLogs: "/var/log/containers",
} as const;

/** Settings of the whole machine that a kubelet changes when it starts, which a test may not. */
const machineSettings = [
  "vm/overcommit_memory",
  "vm/panic_on_oom",
  "kernel/panic",
  "kernel/panic_on_oops",
  "kernel/keys/root_maxkeys",
  "kernel/keys/root_maxbytes",
].map((name) => `/proc/sys/${name}`);

/** Where a file below one of a node's own folders lies on the machine. */
export function onMachine(node: Node, path: string): string {
  return join(node.folder, "files", path);
}

/** Puts the node's own folders in place of the machine's, in the node's mount namespace only. */
export async function mountNodeFolders(node: Node): Promise<void> {
  // Shared among the node's own processes, as a pod's Bidirectional mounts need it.
  await inPlace(node, ["mount", "--make-rshared", "/"]);
  for (const path of Object.values(nodeFolders)) {
    await mkdir(onMachine(node, path), { recursive: true });
    await makeMountPoint(path);
    await inPlace(node, ["mount", "--bind", onMachine(node, path), path]);
  }
  for (const path of machineSettings.filter(existsSync)) {
    // The kubelet reads and writes this copy.
    await mkdir(dirname(onMachine(node, path)), { recursive: true });
    await writeFile(onMachine(node, path), await readFile(path));
    await inPlace(node, ["mount", "--bind", onMachine(node, path), path]);
  }
}

const madeFile = join(stateFolder, "mount-points");

/** A folder can only be mounted over where there is one: what had to be made is written down. */
async function makeMountPoint(path: string): Promise<void> {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  if (missing.length === 0) return;
  await writeFile(madeFile, missing.map((folder) => `${folder}\n`).join(""), { flag: "a" });
  await mkdir(path, { recursive: true });
}

/**
 * Removes the mount points that were made, unless something else has begun to use them: to remove one
 * is to unmount what another checkout's cluster has mounted there, in whichever namespace.
 */
export async function removeMountPoints(): Promise<void> {
  if ((await cgroupsNamed(cgroupPrefix)).length > 0) return;
  const made = await readFile(madeFile, "utf8").catch(() => "");
  for (const folder of made.split("\n").filter(Boolean).reverse()) {
    await rmdir(folder).catch(() => undefined);
  }
}

/**
 * Unmounts whatever the machine itself has mounted below the state folder: nothing, unless someone
 * has worked in there by hand; but deleting through a mount would delete what is mounted.
 */
export async function unmountState(): Promise<void> {
  const mounts = (await readFile("/proc/self/mountinfo", "utf8"))
    .split("\n")
    .map((line) => line.split(" ")[4] ?? "")
    .filter((mount) => mount.startsWith(`${stateFolder}/`));
  for (const mount of mounts.reverse()) await run("umount", [mount]);
}
