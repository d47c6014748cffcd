import { setTimeout as sleep } from "node:timers/promises";
import { waitFor } from "../../../cluster/wait.js";
import type { Installation } from "../installation.js";
import { isReady, type Pod } from "../../harness/kube.js";
import type { Stage } from "../../harness/scenario.js";
import { unfelt } from "./failover.js";

/** The node with most of the release's pods is drained of them. */
export async function drains(
  stage: Stage,
  installation: Installation,
  rate: number,
): Promise<void> {
  const what = "the fuller node drained within the budget";
  await unfelt(stage, installation, "drain", what, rate, async () => {
    const before = await installation.pods();
    const { node, share } = fullest(before);
    let fewest = before.length;
    const counting = new AbortController();
    const counted = (async () => {
      while (!counting.signal.aborted) {
        fewest = Math.min(fewest, (await installation.pods()).filter(isReady).length);
        await sleep(500);
      }
    })();
    let refusals: number;
    try {
      const selector = `--pod-selector=${installation.selector}`;
      const options = ["--ignore-daemonsets", "--delete-emptydir-data"];
      const { stderr } = await stage.kube.patiently(["drain", node, selector, ...options]);
      refusals = stderr.split("disruption budget").length - 1;
      await waitFor(
        "every pod elsewhere",
        async () => {
          const pods = await installation.pods();
          const settled = pods.filter((pod) => isReady(pod) && pod.spec.nodeName !== node);
          return settled.length === before.length || `${settled.length} of ${before.length}`;
        },
        { interval: 1000 },
      );
    } finally {
      counting.abort();
      await counted.catch(() => undefined);
      await stage.kube.run(["uncordon", node]);
    }
    await installation.waitForView(before.length);
    if (fewest < before.length - 1) {
      throw new Error(`only ${fewest} of ${before.length} pods were ready at a time`);
    }
    return `${share} pods left ${node}, never below ${fewest} ready, ${refusals} evictions put off by the budget`;
  });
}

function fullest(pods: readonly Pod[]): { node: string; share: number } {
  const counts = new Map<string, number>();
  for (const { spec } of pods) {
    if (spec.nodeName !== undefined)
      counts.set(spec.nodeName, (counts.get(spec.nodeName) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || counts.size < 2) throw new Error("the pods are not on two nodes");
  return { node: first[0], share: first[1] };
}
