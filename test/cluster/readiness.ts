import { controlPlaneDaemons } from "./control-plane.js";
import { mustRun, startedAt } from "./daemon.js";
import { kubectl } from "./kubectl.js";
import { controlPlane, logFile, logsFolder, type Node } from "./layout.js";
import { nodeDaemons } from "./node.js";
import { waitFor } from "./wait.js";

/** Waits until every node reports Ready. */
export async function waitForNodes(nodes: readonly Node[]): Promise<void> {
  for (const node of nodes) {
    await waitFor(
      `${node.name} Ready`,
      async () => {
        for (const daemon of nodeDaemons) await mustRun(node, daemon);
        const state = await nodeState(node);
        return state === "Ready" || state;
      },
      { log: logFile(node, "kubelet") },
    );
  }
}

/** `Ready`, or why it is not. */
export async function nodeState(node: Node): Promise<string> {
  const fields = ["status", "lastHeartbeatTime", "message"];
  const paths = fields.map((field) => `{.status.conditions[?(@.type=="Ready")].${field}}`);
  const text = await ask([
    ...["get", "node", node.name, "--ignore-not-found"],
    ...["-o", `jsonpath=${paths.join("|")}`],
  ]);
  const [ready, heartbeat = "", message = ""] = text.split("|");
  if (ready === "" || ready === undefined) return "not registered";
  // The API server goes on saying what it last heard: of the kubelet before this one, perhaps.
  const kubeletStart = Math.floor((await startedAt(node, "kubelet")) / 1000) * 1000;
  if (Date.parse(heartbeat) < kubeletStart) return "not heard of since its kubelet was started";
  return ready === "True" ? "Ready" : message;
}

/** Waits until the Deployment's replicas are all available. */
export async function waitForDeployment(namespace: string, name: string): Promise<void> {
  await waitFor(
    `Deployment ${name} in ${namespace}`,
    async () => {
      for (const daemon of controlPlaneDaemons) await mustRun(controlPlane, daemon);
      const { wanted, available } = await deploymentState(namespace, name);
      return available === wanted || `${available} of ${wanted} pods available`;
    },
    { log: logsFolder },
  );
}

export async function deploymentState(
  namespace: string,
  name: string,
): Promise<{ wanted: number; available: number }> {
  const path = "jsonpath={.spec.replicas} {.status.availableReplicas}";
  const text = await ask(["get", "deployment", name, "-n", namespace, "-o", path]);
  const [wanted, available] = text.split(" ").map((word) => Number(word || 0));
  return { wanted: wanted ?? 0, available: available ?? 0 };
}

/** An API server without its etcd takes a minute to say so. */
function ask(args: readonly string[]): Promise<string> {
  return kubectl([...args, "--request-timeout=5s"]);
}
