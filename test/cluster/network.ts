import { addresses, nodeAddress, podRange } from "./addresses.js";
import { controlPlane, node, type Node } from "./layout.js";
import { holderPid, inNetwork } from "./namespace.js";
import { run } from "../tools/run.js";

const bridge = "kube0";

/** The control plane's namespace holds the bridge that all nodes are plugged into. */
export async function connectControlPlane(): Promise<void> {
  await ip(`link add ${bridge} type bridge`);
  await ip(`address add ${addresses.apiServer}/${addresses.prefixLength} dev ${bridge}`);
  await ip(`link set ${bridge} up`);
  // Calls of the API server to Services (webhooks) go through the first node's kube-proxy.
  await ip(`route add ${addresses.serviceRange} via ${nodeAddress(node(1))}`);
}

/** Plugs a node into the bridge and routes pod ranges between it, its peers and the control plane. */
export async function connectNode(added: Node, peers: readonly Node[]): Promise<void> {
  const port = `port${added.index}`;
  const [hub, leaf] = [await holderPid(controlPlane), await holderPid(added)];
  // Left by an earlier namespace of the node that the kernel has not cleared away yet.
  await ip(`link delete ${port}`).catch(() => undefined);
  // The pair is born inside the two namespaces: the machine's own never sees it.
  await run("ip", words(`link add ${port} netns ${hub} type veth peer name eth0 netns ${leaf}`));
  await ip(`link set ${port} master ${bridge} up`);
  await inNode(added, `ip address add ${nodeAddress(added)}/${addresses.prefixLength} dev eth0`);
  await inNode(added, "ip link set eth0 up");
  // Without a route a client on the node gets ENETUNREACH before kube-proxy's rules are asked.
  await inNode(added, `ip route replace ${addresses.serviceRange} dev eth0`);
  await inNode(added, "sysctl -qw net.ipv4.ip_forward=1");
  // Answers between two pods of one bridge must pass the rules that undo a Service's translation.
  await inNode(added, "sysctl -qw net.bridge.bridge-nf-call-iptables=1");
  await ip(`route replace ${podRange(added)} via ${nodeAddress(added)}`);
  for (const peer of peers) {
    await inNode(added, `ip route replace ${podRange(peer)} via ${nodeAddress(peer)}`);
    await inNode(peer, `ip route replace ${podRange(added)} via ${nodeAddress(added)}`);
  }
}

function ip(command: string): Promise<string> {
  return inNetwork(controlPlane, ["ip", ...words(command)]);
}

function inNode(place: Node, command: string): Promise<string> {
  return inNetwork(place, words(command));
}

function words(text: string): string[] {
  return text.split(" ");
}
