import { ArgoCd } from "../harness/argo-cd.js";
import { serveCharts } from "../harness/chart-server.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { prepare } from "../keycloak/prepare.js";
import { address, keycloak } from "../keycloak/product.js";
import { postgresHost } from "../harness/postgres.js";
import type { Installation } from "../keycloak/installation.js";
import { application, type Installed } from "./application.js";
import { versions } from "./objects.js";

const name = "keycloak";

/** One Application of Keycloak: it becomes what it is to be, and stays so. */
export const argoCdGate: Scenario = {
  name: "argo-cd",
  gate: true,
  helm: 3,
  images: ["postgres", "keycloak-optimized", "argo-cd", "redis", "busybox"],
  definitions: ["argo-cd"],
  run: async (stage) => {
    const argoCd = await ArgoCd.start();
    try {
      const repository = await serveCharts(argoCd.kube, stage.surroundings.repository);
      const installation = await prepare(stage, keycloak, name);
      const installed = {
        name,
        chart: "keycloak",
        version: "0.1.0",
        repository,
        namespace: stage.kube.namespace,
        values: {
          hostname: { url: address },
          optimized: true,
          image: { tag: "26.7.3-optimized" },
          database: { host: postgresHost, name: installation.database },
        },
      };
      await becomes(stage, argoCd, installation, { ...installed, serverSide: true });
      await staysAsItIs(stage, argoCd, { ...installed, serverSide: true });
      await argoCd.kube.apply([application({ ...installed, serverSide: false })]);
      await staysAsItIs(stage, argoCd, { ...installed, serverSide: false });
    } finally {
      await argoCd.stop();
    }
  },
};

async function becomes(
  stage: Stage,
  argoCd: ArgoCd,
  installation: Installation,
  installed: Installed,
): Promise<void> {
  await stage.must("synced", "one Application: Synced, Healthy, a view of two", async () => {
    const begin = performance.now();
    await argoCd.kube.apply([application(installed)]);
    const { resources = [] } = await argoCd.settles(name, 600);
    await installation.waitForView(2);
    const seconds = (performance.now() - begin) / 1000;
    return `${resources.length} objects after ${seconds.toFixed(0)} s`;
  });
}

async function staysAsItIs(stage: Stage, argoCd: ArgoCd, { serverSide }: Installed): Promise<void> {
  const side = serverSide ? "server-side" : "client-side";
  await stage.row(`${side}-difference`, `${side} apply: compared three times`, async () => {
    for (let time = 0; time < 3; time += 1) {
      await argoCd.refresh(name, "hard");
      const { resources = [], sync } = await argoCd.status(name);
      const different = resources.filter(({ status }) => status !== "Synced");
      if (sync?.status !== "Synced" || different.length > 0)
        throw new Error(
          `${sync?.status}: ${different.map((one) => `${one.kind} ${one.name}`).join(", ")}`,
        );
    }
    return "no difference";
  });
  await stage.row(`${side}-again`, `${side} apply: a second sync changes nothing`, async () => {
    const before = await versions(stage.kube, name);
    const resources = await argoCd.sync(name);
    const after = await versions(stage.kube, name);
    const changed = [...after].filter(([object, version]) => before.get(object) !== version);
    if (changed.length > 0 || before.size !== after.size)
      throw new Error(`changed: ${changed.map(([object]) => object).join(", ")}`);
    return `${resources.length} objects synced, none of ${after.size} is another one`;
  });
}
