import { loseNode, startNode } from "../../cluster/node.js";
import { waitForNodes } from "../../cluster/readiness.js";
import { existingNodes } from "../../cluster/state.js";
import { waitFor } from "../../cluster/wait.js";
import { usualNodes } from "./nodes.js";
import type { Stage } from "./scenario.js";

/**
 * A node that a scenario may lose: the last that it uses of a cluster of ours. The run itself is in the network of
 * the first; the nodes of other clusters are out of reach.
 */
export async function losableNode({ scenario, surroundings }: Stage): Promise<string | undefined> {
  if (!surroundings.ownCluster) return undefined;
  const nodes = (await existingNodes()) ?? [];
  return nodes.slice(1, scenario.nodes ?? usualNodes).at(-1)?.name;
}

/**
 * Takes a node's power away, kubelet and containers included, and starts it again once Kubernetes has
 * missed it. @returns how many seconds it was gone
 */
export async function loseAndReturn({ kube }: Stage, name: string): Promise<number> {
  const node = (await existingNodes())?.find((one) => one.name === name);
  if (node === undefined || node.index === 1) throw new Error(`${name} cannot be lost`);
  const begin = performance.now();
  try {
    await loseNode(node);
    await waitFor(`${name} is missed`, async () => {
      const ready = `--output=jsonpath={.status.conditions[?(@.type=="Ready")].status}`;
      const state = await kube.run(["get", "node", name, ready]);
      return state === "Unknown" || `Ready: ${state}`;
    });
  } finally {
    await startNode(node);
  }
  const seconds = (performance.now() - begin) / 1000;
  await waitForNodes([node]);
  return seconds;
}
