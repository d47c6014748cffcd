import type { Installation } from "../installation.js";
import type { Stage } from "../scenario.js";

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
    for (const pod of pods) {
      const metrics = await installation.metrics(pod);
      for (const cache of caches) {
        const name = "vendor_statistics_required_minimum_number_of_nodes";
        const entry = metrics.split("\n").find((text) => {
          return text.startsWith(`${name}{`) && text.includes(`cache="${cache}"`);
        });
        const found = pods.length - Number(entry?.split(" ").at(-1)) + 1;
        if (found !== owners) throw new Error(`${cache} on ${pod.metadata.name}: ${found} owners`);
      }
    }
    return `${caches.length} caches on ${pods.length} nodes`;
  });
}
