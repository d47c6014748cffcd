import { setTimeout as sleep } from "node:timers/promises";
import type { Installation } from "../installation.js";
import { keycloak } from "../product.js";
import { prepare } from "../prepare.js";
import type { Scenario } from "../../harness/scenario.js";
import { forms } from "../steps/formation.js";
import { onOneNode } from "../steps/one-node.js";
import { ownersAsAsked } from "../steps/owners.js";

/**
 * Real UDP multicast, which pods of one node exchange over its bridge; between nodes they are routed.
 * Two releases side by side are kept apart by nothing but their addresses.
 */
export const multicast: Scenario = {
  name: "multicast",
  helm: 4,
  images: ["postgres", "keycloak-optimized-volatile"],
  run: async (stage) => {
    const crowded = await onOneNode(stage);
    const values = (address: string, replicas: number) => ({
      replicas,
      discovery: { protocol: "multicast", address },
      cache: { sessions: "volatile", owners: replicas },
      optimized: true,
      image: { tag: "26.7.3-optimized-volatile" },
      ...crowded,
    });
    const blue = await prepare(stage, keycloak, "blue");
    const what = `Helm ${stage.helm.major}, UDP multicast, release blue`;
    await forms(stage, blue, { size: 3, values: values("239.10.20.30", 3), what });
    await ownersAsAsked(stage, blue, 3);

    const green = await prepare(stage, keycloak, "green");
    await stage.row("apart", "release green beside it, with an address of its own", async () => {
      await green.install(values("239.10.20.31", 2));
      await green.waitForView(2);
      // Time enough for several rounds of discovery and merging (MERGE3).
      await sleep(20_000);
      await keepsApart(green, 2);
      await keepsApart(blue, 3);
      return "blue keeps its view of 3, green its view of 2";
    });
  },
};

/** A view of a release's own nodes, and never one of more. */
async function keepsApart(installation: Installation, size: number): Promise<void> {
  for (const pod of await installation.waitForView(size)) {
    const views = await installation.loggedViews(pod);
    if (views.some((found) => found > size)) {
      throw new Error(`${pod.metadata.name} logs views of ${views.join(", ")}`);
    }
  }
}
