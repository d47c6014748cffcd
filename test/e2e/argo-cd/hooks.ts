import { join } from "node:path";
import { ArgoCd } from "../harness/argo-cd.js";
import { filesOf, serveCharts } from "../harness/chart-server.js";
import { postgresHost } from "../harness/postgres.js";
import type { Scenario } from "../harness/scenario.js";
import { prepare } from "../keycloak/prepare.js";
import { keycloak } from "../keycloak/product.js";
import { chartOf, sdk } from "./sdk.js";
import { withoutDifference } from "./unchanging.js";

const name = "keycloak";

/** Helm's hooks are Argo CD's: what comes before an upgrade comes before the first sync, too. */
export const argoCdHooks: Scenario = {
  name: "argo-cd-hooks",
  helm: 3,
  images: ["postgres", "keycloak-optimized", "argo-cd", "redis", "busybox"],
  tools: ["argo-cd"],
  definitions: ["argo-cd"],
  run: async (stage) => {
    const made = await sdk();
    const argoCd = await ArgoCd.start(join(stage.folder, "argocd"));
    try {
      const files = await filesOf(stage.surroundings.repository);
      const repository = await serveCharts(argoCd.kube, files);
      const installation = await prepare(stage, keycloak, name);
      const apply = (more: object): Promise<void> => {
        const values = chartOf(
          made,
          "keycloak",
        )({
          ...keycloak.values,
          replicas: 1,
          optimized: true,
          image: { tag: "26.7.3-optimized" },
          database: { host: postgresHost, name: installation.database },
          updateStrategy: "Auto",
          ...more,
        });
        const destination = { name: "in-cluster", namespace: stage.kube.namespace };
        const chart = { repository };
        return argoCd.kube.apply([made.argoCd.application({ name, chart, values, destination })]);
      };
      const log = (job: string): Promise<string> =>
        stage.kube.run(["logs", `job/${installation.fullname}-${job}`, "--all-containers"]);
      await stage.must("first", "the first sync with updateStrategy Auto", async () => {
        await apply({});
        await argoCd.settles(name);
        await installation.waitForView(1);
        withoutDifference(await argoCd.refresh(name));
        return last(await log("update"));
      });
      await stage.row(
        "second",
        "a log level by a second sync: old and new go together",
        async () => {
          const before = (await argoCd.status(name)).history?.length ?? 0;
          await apply({ log: { level: "info,org.keycloak.events:debug" } });
          await argoCd.synced(name, before + 1);
          await argoCd.settles(name);
          await installation.waitForView(1);
          withoutDifference(await argoCd.refresh(name));
          const said = await log("update");
          if (!said.includes("old and new nodes go together")) throw new Error(said);
          return last(said);
        },
      );
    } finally {
      await argoCd.stop();
    }
  },
};

const last = (text: string): string => text.trim().split("\n").at(-1) ?? "";
