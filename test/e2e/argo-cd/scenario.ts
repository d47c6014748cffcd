import { join } from "node:path";
import { ArgoCd } from "../harness/argo-cd.js";
import { filesOf, serveCharts } from "../harness/chart-server.js";
import { postgresHost } from "../harness/postgres.js";
import type { Scenario } from "../harness/scenario.js";
import { prepare } from "../keycloak/prepare.js";
import { keycloak } from "../keycloak/product.js";
import { chartOf, sdk } from "./sdk.js";
import { unchanging } from "./unchanging.js";

const name = "keycloak";

/** One Application of Keycloak: it becomes what it is to be, and stays so. */
export const argoCdGate: Scenario = {
  name: "argo-cd",
  gate: true,
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
      const application = (serverSideApply: boolean): object =>
        made.argoCd.application({
          name,
          chart: { repository },
          values: chartOf(
            made,
            "keycloak",
          )({
            ...keycloak.values,
            optimized: true,
            image: { tag: "26.7.3-optimized" },
            database: { host: postgresHost, name: installation.database },
          }),
          destination: { name: "in-cluster", namespace: stage.kube.namespace },
          serverSideApply,
        });
      await stage.must("synced", "one Application: Synced, Healthy, a view of two", async () => {
        await argoCd.kube.apply([application(true)]);
        const { resources = [] } = await argoCd.settles(name);
        await installation.waitForView(2);
        return `${resources.length} objects`;
      });
      await unchanging(stage, argoCd, name, "server-side apply");
      await stage.must("client-side", "the same by client-side apply, synced", async () => {
        await argoCd.kube.apply([application(false)]);
        return `${(await argoCd.sync(name)).length} objects applied`;
      });
      await unchanging(stage, argoCd, name, "client-side apply");
    } finally {
      await argoCd.stop();
    }
  },
};
