import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { destroyCgroup } from "./cgroup.js";
import { controlPlane, nodes, rootCgroup, stateFolder, type Node } from "./layout.js";
import { removeMountPoints, unmountState } from "./mounts.js";
import { namespaceExists } from "./namespace.js";

const nodesFile = join(stateFolder, "nodes");

/**
 * The nodes of a cluster that came up completely and whose control plane is still there; `undefined`
 * when there is none, or only the remains of a run that was interrupted.
 */
export async function existingNodes(): Promise<readonly Node[] | undefined> {
  const text = await readFile(nodesFile, "utf8").catch(() => "");
  const count = Number(text);
  if (count === 0 || !Number.isInteger(count)) return undefined;
  return (await namespaceExists(controlPlane)) ? nodes(count) : undefined;
}

/** Written last, so that its absence tells an interrupted run. */
export async function markComplete(count: number): Promise<void> {
  await writeFile(nodesFile, `${count}\n`);
}

export async function createState(): Promise<void> {
  await mkdir(stateFolder, { recursive: true });
}

/** Removes the cluster, or what is left of one: processes, namespaces, mounts, cgroups, folders. */
export async function removeCluster(): Promise<void> {
  await destroyCgroup(rootCgroup);
  await unmountState();
  await removeMountPoints();
  await rm(stateFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
