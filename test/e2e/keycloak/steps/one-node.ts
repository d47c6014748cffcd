import type { Stage } from "../../harness/scenario.js";
import type { Values } from "../../harness/values.js";

/** Values that put every pod on the first node, where they share a bridge that carries multicast. */
export async function onOneNode({ kube }: Stage): Promise<Values> {
  const first = "--output=jsonpath={.items[0].metadata.name}";
  return {
    nodeSelector: { "kubernetes.io/hostname": await kube.run(["get", "nodes", first]) },
    // Five pods may be there.
    resources: { requests: { cpu: "100m", memory: "512Mi" }, limits: { memory: "2Gi" } },
  };
}
