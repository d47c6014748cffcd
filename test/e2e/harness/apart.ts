import { inNetwork } from "../../cluster/namespace.js";
import { existingNodes } from "../../cluster/state.js";
import type { Pod } from "./kube.js";

const chain = "FAIRLEAD-APART";

/**
 * Does something while no packet passes between these pods and those, on a cluster of ours: packets are
 * dropped, so that nobody is told. Through Services, too: rules stand where these are translated already.
 */
export async function whileApart<T>(
  these: readonly Pod[],
  those: readonly Pod[],
  action: () => Promise<T>,
): Promise<T> {
  const addresses = (pods: readonly Pod[]): string => pods.map(({ status }) => status.podIP).join();
  const [here, there] = [addresses(these), addresses(those)];
  await everywhere(["-N", chain]);
  try {
    await everywhere(["-A", chain, "-s", here, "-d", there, "-j", "DROP"]);
    await everywhere(["-A", chain, "-s", there, "-d", here, "-j", "DROP"]);
    await everywhere(["-I", "FORWARD", "-j", chain]);
    return await action();
  } finally {
    await everywhere(["-D", "FORWARD", "-j", chain]);
    await everywhere(["-F", chain]);
    await everywhere(["-X", chain]);
  }
}

/** A change of the rules of every node. */
async function everywhere(change: readonly string[]): Promise<void> {
  for (const node of (await existingNodes()) ?? []) {
    await inNetwork(node, ["iptables", "--wait", ...change]);
  }
}
