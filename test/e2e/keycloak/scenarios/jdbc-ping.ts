import { setTimeout as sleep } from "node:timers/promises";
import { waitFor } from "../../../cluster/wait.js";
import type { Installation } from "../installation.js";
import { memory } from "../../harness/memory.js";
import { restarts, type Pod } from "../../harness/kube.js";
import { passwordGrant } from "../load/tokens.js";
import { userName } from "../load/admin.js";
import { resumePostgres, stopPostgres } from "../../harness/postgres.js";
import { keycloak } from "../product.js";
import { prepare } from "../prepare.js";
import type { Scenario, Stage } from "../../harness/scenario.js";
import { drains } from "../steps/drain.js";
import { measuresRate, scales, survivesKill, unfelt } from "../steps/failover.js";
import { forms } from "../steps/formation.js";
import { outlastsLostCoordinator } from "../steps/lost-coordinator.js";
import { restricted } from "../../harness/restricted.js";
import { sharesSessions } from "../steps/sessions.js";
import { inventory, keptAndNot, leavesNothing } from "../steps/uninstall.js";

/** The chart's defaults, three nodes: from the first install to the end. */
export const jdbcPing: Scenario = {
  name: "jdbc-ping",
  helm: 4,
  images: ["postgres", "keycloak", "keycloak-optimized"],
  run: async (stage) => {
    const installation = await prepare(stage, keycloak, "keycloak");
    const before = await inventory(stage.kube);
    const values = { replicas: 3, extraObjects: keptAndNot };
    const what = `Helm ${stage.helm.major}, defaults, three replicas`;
    const installed = await forms(stage, installation, { size: 3, values, what });
    await restricted(stage, installation, installed.stderr);
    await stage.row("memory", "working set of each pod after the start", async () => {
      const sizes = await memory(stage.kube, await installation.pods(), "keycloak");
      return `${sizes.join(", ")} MiB`;
    });
    await sharesSessions(stage, installation);
    const rate = await measuresRate(stage, installation);
    await survivesKill(stage, installation, rate);

    const change = { ...values, image: { tag: "26.7.3-optimized" }, optimized: true };
    const upgrade = "helm upgrade to an image built beforehand";
    await unfelt(stage, installation, "upgrade", upgrade, rate, async () => {
      const before = await installation.pods();
      await installation.upgrade(change);
      return replaced(installation, before);
    });
    await drains(stage, installation, rate);
    await scales(stage, installation, "3 → 2 → 4 → 2", rate, async (replicas) => {
      await installation.upgrade({ ...change, replicas });
    });
    await unfelt(stage, installation, "restart", "rolling restart", rate, async () => {
      const before = await installation.pods();
      const restart = `statefulset/${installation.fullname}`;
      await stage.kube.run(["rollout", "restart", restart]);
      await stage.kube.patiently(["rollout", "status", restart]);
      return replaced(installation, before);
    });
    await outlastsLostCoordinator(stage, installation, rate);
    await stage.row("memory-later", "working set of each pod after the load", async () => {
      const sizes = await memory(stage.kube, await installation.pods(), "keycloak");
      return `${sizes.join(", ")} MiB`;
    });
    await databaseGone(stage, installation);
    await leavesNothing(stage, installation, before);
  },
};

/** Another pod in each one's place, all in one view. */
async function replaced(installation: Installation, before: readonly Pod[]): Promise<string> {
  const after = await installation.waitForView(before.length);
  const same = after.filter(({ metadata: { uid } }) =>
    before.some((pod) => pod.metadata.uid === uid),
  );
  if (same.length > 0) throw new Error(`${same.length} pods were not replaced`);
  return `${after.length} pods replaced`;
}

async function databaseGone(stage: Stage, installation: Installation): Promise<void> {
  await stage.row("database", "the database gone for 30 s and back", async () => {
    const before = await installation.pods();
    const place = installation.place(await installation.serviceUrl());
    const login = () => passwordGrant(place, userName(1), userName(1));
    try {
      await stopPostgres();
      const refused = await login().then(
        () => false,
        () => true,
      );
      if (!refused) throw new Error("a login without a database");
      await sleep(30_000);
    } finally {
      await resumePostgres();
    }
    const begin = performance.now();
    const since = (): string => `${((performance.now() - begin) / 1000).toFixed(1)} s`;
    const pods = await installation.waitForView(before.length);
    const ready = since();
    await waitFor(
      "a login",
      async () => {
        await login();
        return true;
      },
      { interval: 500 },
    );
    const back = since();
    const more = pods.map((pod, index) => {
      const earlier = before[index];
      return earlier?.metadata.uid === pod.metadata.uid ? restarts(pod) - restarts(earlier) : NaN;
    });
    if (more.some((count) => count !== 0)) throw new Error(`pods restarted: ${more.join(", ")}`);
    return `no login meanwhile; all ready ${ready} after, a login ${back} after, 0 restarts`;
  });
}
