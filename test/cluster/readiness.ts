import { kubectl } from "./kubectl.js";
import { logFile, type Node } from "./layout.js";
import { waitFor } from "./wait.js";

/** Waits until every node reports Ready. */
export async function waitForNodes(nodes: readonly Node[]): Promise<void> {
  for (const node of nodes) {
    await waitFor(
      `${node.name} Ready`,
      async () => {
        const state = await nodeState(node);
        return state === "Ready" || state;
      },
      { seconds: 90, log: logFile(node, "kubelet") },
    );
  }
}

/** `Ready`, or why it is not. */
export async function nodeState(node: Node): Promise<string> {
  const path = '{.status.conditions[?(@.type=="Ready")]';
  const text = await kubectl([
    ...["get", "node", node.name, "--ignore-not-found"],
    ...["-o", `jsonpath=${path}.status} ${path}.message}`],
  ]);
  if (text.trim() === "") return "not registered";
  return text.startsWith("True") ? "Ready" : text.replace(/^\w+ /, "");
}

/** Waits until the Deployment's replicas are all available. */
export async function waitForDeployment(namespace: string, name: string): Promise<void> {
  await waitFor(
    `Deployment ${name} in ${namespace}`,
    async () => {
      const { wanted, available } = await deploymentState(namespace, name);
      return available === wanted || `${available} of ${wanted} pods available`;
    },
    { seconds: 120 },
  );
}

export async function deploymentState(
  namespace: string,
  name: string,
): Promise<{ wanted: number; available: number }> {
  const path = "jsonpath={.spec.replicas} {.status.availableReplicas}";
  const text = await kubectl(["get", "deployment", name, "-n", namespace, "-o", path]);
  const [wanted, available] = text.split(" ").map((word) => Number(word || 0));
  return { wanted: wanted ?? 0, available: available ?? 0 };
}
