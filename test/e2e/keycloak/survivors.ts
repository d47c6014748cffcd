import { waitFor } from "../../cluster/wait.js";
import type { Pod } from "../harness/kube.js";
import type { Installation } from "./installation.js";

/** Seconds after which the surviving nodes have a view without the dead one. */
export async function survivorsView(
  installation: Installation,
  survivors: readonly Pod[],
): Promise<number> {
  const begin = performance.now();
  await waitFor(`view of the ${survivors.length} survivors`, async () => {
    const sizes = await Promise.all(survivors.map((pod) => installation.clusterSize(pod)));
    return sizes.every((size) => size === survivors.length) || `views of ${sizes.join(", ")}`;
  });
  return (performance.now() - begin) / 1000;
}
