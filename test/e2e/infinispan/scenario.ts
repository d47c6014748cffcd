import { waitFor } from "../../cluster/wait.js";
import { killHard } from "../harness/kill.js";
import { restricted } from "../harness/restricted.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import type { Values } from "../harness/values.js";
import { Cluster } from "./cluster.js";
import { Writes } from "./writes.js";

const ENTRIES = 300;

const values: Values = {
  replicas: 3,
  caches: [
    { name: "carts", encoding: "text/plain" },
    { name: "kept", encoding: "text/plain", mode: "replicated", persistent: true },
  ],
  configuration: {
    "own.yaml": "infinispan:\n  cacheContainer:\n    caches:\n      own:\n        localCache: {}\n",
  },
};

/** Servers that die, are replaced and become fewer while clients write: with two owners nothing is lost. */
export const infinispanFaults: Scenario = {
  name: "infinispan-faults",
  helm: 4,
  images: ["infinispan"],
  run: async (stage) => {
    const cluster = new Cluster(stage, "cache");
    await cluster.prepare();
    let warnings = "";
    await stage.must("view", `Helm ${stage.helm.major}: three servers in one view`, async () => {
      warnings = (await cluster.change("install", values)).stderr;
      await cluster.waitForView(3);
      const names = JSON.parse((await cluster.rest("caches")).body) as readonly string[];
      for (const name of ["carts", "kept", "own"]) {
        if (!names.includes(name))
          throw new Error(`there is no cache ${name}: ${names.join(", ")}`);
      }
      return `view of 3; caches ${names.filter((name) => !name.startsWith("_")).join(", ")}`;
    });
    await restricted(stage, cluster, warnings);
    const writes = new Writes(cluster, "carts");
    await stage.must("entries", "entries by REST, each on two servers", async () => {
      await writes.write(ENTRIES);
      await new Writes(cluster, "kept").write(10);
      return `${await cluster.size("carts")} entries`;
    });
    await during(stage, writes, "kill", "one of three killed hard", async () => {
      const [, , last] = await cluster.pods();
      if (last === undefined) throw new Error("there is no third server");
      await killHard(stage, last, "infinispan");
      await waitFor("the server is away", async () => {
        return (await cluster.readyPods()) < 3 || "all are ready";
      });
      await cluster.waitForView(3);
    });
    await during(stage, writes, "upgrade", "every server replaced by an upgrade", async () => {
      await cluster.change("upgrade", { ...values, jvm: { maxRamPercentage: 60 } });
      await cluster.waitForView(3);
    });
    const fewer: Values = { ...values, replicas: 2, jvm: { maxRamPercentage: 60 } };
    await during(stage, writes, "scale", "from three servers to two", async () => {
      await cluster.change("upgrade", fewer);
      await cluster.waitForView(2);
    });
    await stage.row("all", "all servers away: what is persistent is there again", async () => {
      await stage.kube.run(["scale", `statefulset/${cluster.fullname}`, "--replicas=0"]);
      await waitFor("no pod", async () => (await cluster.pods()).length === 0 || "pods are left");
      await stage.kube.run(["scale", `statefulset/${cluster.fullname}`, "--replicas=2"]);
      await cluster.waitForView(2);
      const kept = await cluster.size("kept");
      if (kept !== 10) throw new Error(`${kept} of 10 entries`);
      return `10 of 10 persistent entries, ${await cluster.size("carts")} of the others`;
    });
  },
};

/** Something happens while a client writes: every acknowledged entry is there afterwards. */
async function during(
  stage: Stage,
  writes: Writes,
  row: string,
  what: string,
  action: () => Promise<void>,
): Promise<void> {
  await stage.row(row, `${what} while a client writes: no entry is lost`, async () => {
    const { acknowledged, refused } = await writes.during(action);
    const lost = await writes.lost();
    if (lost.length > 0) throw new Error(`${lost.length} of ${writes.acknowledged} are lost`);
    return `0 of ${writes.acknowledged} entries lost; ${acknowledged} written meanwhile, ${refused} tries refused`;
  });
}
