import { waitFor } from "../../../cluster/wait.js";
import type { Installation } from "../installation.js";
import type { Stage } from "../../harness/scenario.js";

/** Caches whose number of owners the chart sets. */
const caches = [
  "sessions",
  "clientSessions",
  "authenticationSessions",
  "actionTokens",
  "loginFailures",
];

/**
 * Reads the owners of each cache back from the running servers. The metric tells how many nodes the
 * cache needs to keep its data: nodes - owners + 1.
 * https://docs.jboss.org/infinispan/16.0/apidocs/org/infinispan/stats/ClusterCacheStats.html
 */
export async function ownersAsAsked(
  stage: Stage,
  installation: Installation,
  owners: number,
): Promise<void> {
  await stage.row("owners", `${owners} owners of each entry, by the servers' metrics`, async () => {
    const pods = await installation.pods();
    await waitFor(
      `${owners} owners`,
      async () => {
        for (const pod of pods) {
          const metrics = await installation.metrics(pod);
          for (const cache of caches) {
            const found = ownersOf(metrics, cache, pods.length);
            if (found !== owners) return `${cache} on ${pod.metadata.name}: ${found} owners`;
          }
        }
        return true;
      },
      // Infinispan keeps a cluster's statistics for three seconds: they may be of a smaller one.
      { interval: 1000 },
    );
    return `${caches.length} caches on ${pods.length} nodes`;
  });
}

function ownersOf(metrics: string, cache: string, nodes: number): number {
  const name = "vendor_statistics_required_minimum_number_of_nodes";
  const entry = metrics.split("\n").find((text) => {
    return text.startsWith(`${name}{`) && text.includes(`cache="${cache}"`);
  });
  return nodes - Number(entry?.split(" ").at(-1)) + 1;
}
