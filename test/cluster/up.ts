import { withLock } from "../tools/lock.js";
import { tools } from "../tools/tool.js";
import { applyAddons } from "./addons.js";
import { externalCluster, ownCluster, type Cluster } from "./cluster.js";
import { startControlPlane } from "./control-plane.js";
import { externalKubeconfig } from "./external.js";
import { systemImages } from "./images.js";
import { isNodeCount, lockFile, mostNodes, nodes as nodesUpTo } from "./layout.js";
import { startNode } from "./node.js";
import { installPackages } from "./packages.js";
import { waitForNodes } from "./readiness.js";
import { createState, existingNodes, markComplete, removeCluster } from "./state.js";

export interface UpOptions {
  /** At least so many nodes, 1 to 50. Default: two. */
  readonly nodes?: number;
  /** Told what is being done. Default: silence. */
  readonly progress?: (line: string) => void;
}

/**
 * Brings up this checkout's cluster, mends the one that runs, or uses the one that KUBECONFIG names.
 * @throws with a sentence on what is missing on this machine, or the log to read.
 */
export async function up({ nodes, progress = () => undefined }: UpOptions = {}): Promise<Cluster> {
  const kubeconfig = externalKubeconfig();
  if (kubeconfig !== undefined) return externalCluster(kubeconfig);
  if (nodes !== undefined && !isNodeCount(nodes)) {
    throw new Error(`a cluster has from 1 to ${mostNodes} nodes, not ${nodes}`);
  }
  requireRoot();
  return withLock(lockFile, () => boot(nodes, progress), {
    wait: 15 * 60_000,
    onWait: (pid) => {
      progress(`process ${pid} is at work on the cluster: waiting for it`);
    },
  });
}

/** @throws unless this machine lets us make namespaces. */
export function requireRoot(): void {
  if (process.platform === "linux" && process.getuid?.() === 0) return;
  throw new Error(
    "a test cluster needs root on Linux: run as root, or name a cluster of yours with KUBECONFIG.",
  );
}

async function boot(
  wanted: number | undefined,
  progress: (line: string) => void,
): Promise<Cluster> {
  await installPackages();
  await fetchTools();
  const existing = await existingNodes();
  if (existing === undefined) {
    await removeCluster();
    await createState();
  }
  // A cluster grows on demand, but nobody loses a node to someone who needs fewer.
  const count = Math.max(wanted ?? 2, existing?.length ?? 0);
  progress("control plane");
  await startControlPlane();
  const [first, ...others] = nodesUpTo(count);
  if (first === undefined) throw new Error("a cluster has at least one node");
  for (const node of [first, ...others]) {
    progress(node.name);
    await startNode(node);
  }
  await waitForNodes([first, ...others]);
  progress("name service and storage");
  await applyAddons();
  await markComplete(count);
  return ownCluster([first, ...others]);
}

async function fetchTools(): Promise<void> {
  await tools([
    ...(["kubectl", "kube-apiserver", "kube-controller-manager", "kube-scheduler"] as const),
    ...(["kubelet", "kube-proxy", "coredns", "local-path-provisioner"] as const),
  ]);
  await systemImages();
}
