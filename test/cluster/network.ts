import { run } from "../tools/run.js";
import { addresses, nodeAddress, podRange } from "./addresses.js";
import { controlPlane, mostNodes, node, nodes, type Node, type Place } from "./layout.js";
import { holderPid, inNetwork } from "./namespace.js";

const bridge = "kube0";

/** The control plane's namespace holds the bridge that all nodes are plugged into. */
export async function connectControlPlane(): Promise<void> {
  await ip(controlPlane, [
    `link add ${bridge} type bridge`,
    `address add ${addresses.apiServer}/${addresses.prefixLength} dev ${bridge}`,
    `link set ${bridge} up`,
    // Calls of the API server to Services (webhooks) go through the first node's kube-proxy.
    `route add ${addresses.serviceRange} via ${nodeAddress(node(1))}`,
    ...podRoutes(),
  ]);
}

/** Plugs a node into the bridge. */
export async function connectNode(added: Node): Promise<void> {
  const port = `port${added.index}`;
  // Left by an earlier namespace of the node that the kernel has not cleared away yet.
  await ip(controlPlane, [`link delete ${port}`]).catch(() => undefined);
  // The pair is born inside the two namespaces: the machine's own never sees it.
  const [hub, leaf] = [await holderPid(controlPlane), await holderPid(added)];
  const ends = `${port} netns ${hub} type veth peer name eth0 netns ${leaf}`;
  await run("ip", ["link", "add", ...ends.split(" ")]);
  await ip(controlPlane, [`link set ${port} master ${bridge} up`]);
  await ip(added, [
    `address add ${nodeAddress(added)}/${addresses.prefixLength} dev eth0`,
    "link set eth0 up",
    // Without a route a client on the node gets ENETUNREACH before kube-proxy's rules are asked.
    `route add ${addresses.serviceRange} dev eth0`,
    ...podRoutes(added),
  ]);
  await inNetwork(added, ["sysctl", "-qw", "net.ipv4.ip_forward=1"]);
  // Answers between two pods of one bridge must pass the rules that undo a Service's translation.
  await inNetwork(added, ["sysctl", "-qw", "net.bridge.bridge-nf-call-iptables=1"]);
}

/** To the pods of every node that there may ever be: nothing changes when nodes come and go. */
function podRoutes(self?: Node): readonly string[] {
  return nodes(mostNodes)
    .filter(({ index }) => index !== self?.index)
    .map((other) => `route add ${podRange(other)} via ${nodeAddress(other)}`);
}

async function ip(place: Place, commands: readonly string[]): Promise<void> {
  await inNetwork(place, ["ip", "-batch", "-"], { input: `${commands.join("\n")}\n` });
}
