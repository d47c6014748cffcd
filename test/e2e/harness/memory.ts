import { waitFor } from "../../cluster/wait.js";
import type { Kube, Pod } from "./kube.js";

/** Working set of each pod's server, in MiB, as its kubelet measures it. */
export async function memory(
  kube: Kube,
  pods: readonly Pod[],
  container: string,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (const { metadata, spec } of pods) {
    const path = `/api/v1/nodes/${spec.nodeName}/proxy/metrics/resource`;
    await waitFor(
      `memory of ${metadata.name}`,
      async () => {
        const text = await kube.run(["get", "--raw", path]);
        const own = text.split("\n").find((entry) => {
          const parts = [`container="${container}"`, `namespace="${kube.namespace}"`];
          const isOwn = [...parts, `pod="${metadata.name}"`].every((part) => entry.includes(part));
          return isOwn && entry.startsWith("container_memory_working_set_bytes");
        });
        const bytes = Number(own?.split(" ")[1]);
        if (!(bytes > 0)) return "the kubelet tells none";
        found.push(Math.round(bytes / 2 ** 20));
        return true;
      },
      // The kubelet looks at new containers now and then.
      { interval: 1000 },
    );
  }
  return found;
}
