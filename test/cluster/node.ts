import { rm } from "node:fs/promises";
import { destroyCgroup } from "./cgroup.js";
import { startContainerd } from "./containerd.js";
import { importArchive, systemImages } from "./images.js";
import { startKubeProxy } from "./kube-proxy.js";
import { startKubelet } from "./kubelet.js";
import type { Node } from "./layout.js";
import { mountNodeFolders, nodeFolders, onMachine } from "./mounts.js";
import { createNamespace, namespaceExists } from "./namespace.js";
import { connectNode } from "./network.js";

export const nodeDaemons = ["namespace", "containerd", "kubelet", "kube-proxy"] as const;

/** Brings up a node, or what is missing of it. */
export async function startNode(node: Node): Promise<void> {
  if (!(await namespaceExists(node))) {
    // Whatever is left of the node lives in namespaces that cannot be entered any more.
    await destroyCgroup(node.cgroup);
    // As a reboot would: containerd must not look for shims that are gone.
    await rm(onMachine(node, nodeFolders.containerdState), { recursive: true, force: true });
    await createNamespace(node);
    await mountNodeFolders(node);
    await connectNode(node);
  }
  await startContainerd(node);
  await importArchive(node, await systemImages());
  await startKubelet(node);
  await startKubeProxy(node);
}

/**
 * Ends everything that runs on a node at once, containers included: a machine that lost its power.
 * `up` starts it again.
 */
export async function loseNode(node: Node): Promise<void> {
  await destroyCgroup(node.cgroup);
}
