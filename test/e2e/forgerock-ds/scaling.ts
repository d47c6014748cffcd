import type { Scenario, Stage } from "../harness/scenario.js";
import { Store } from "./store.js";
import { eachKnows, has, logOf, says, since, starts } from "./topology.js";

/** Servers come and go, and each that stays agrees on who is there. */
export const forgerockDsScaling: Scenario = {
  name: "forgerock-ds-scaling",
  helm: 4,
  images: ["opendj"],
  run: async (stage) => {
    const store = new Store(stage, "userstore", "ou=identities");
    await store.prepare();
    await stage.must("start", "two servers", () => starts(store, [0, 1]));
    await store.add(0, "anna");
    await stage.must("up", "from two servers to four", async () => {
      const took = await scales(store, 4);
      await has(store, 3, ["anna"]);
      return `${await eachKnows(store, [0, 1, 2, 3])} ${took} after helm upgrade`;
    });
    await stage.row("down", "from four to two: those that stay forget the others", async () => {
      const took = await scales(store, 2);
      const pods = (await store.pods()).length;
      if (pods !== 2) throw new Error(`there are ${pods} pods`);
      return `${await eachKnows(store, [0, 1])} ${took} after helm upgrade`;
    });
    await comesBack(stage, store);
    await restarts(stage, store);
    await rebuilds(stage, store);
  },
};

/** @returns how long it took */
async function scales(store: Store, replicas: number): Promise<string> {
  const begin = performance.now();
  await store.change("upgrade", { replicas });
  return since(begin);
}

async function comesBack(stage: Stage, store: Store): Promise<void> {
  const what = "a server that had left, with its old volume: set up anew, it has what it missed";
  await stage.row("again", what, async () => {
    await store.add(1, "bert");
    const took = await scales(store, 3);
    await says(store, 2, "This server has left the others");
    await has(store, 2, ["anna", "bert"]);
    return `${await eachKnows(store, [0, 1, 2])} ${took} after helm upgrade`;
  });
}

async function restarts(stage: Stage, store: Store): Promise<void> {
  const what = "every pod restarted: same members, same data, no set-up";
  await stage.row("restart", what, async () => {
    const begin = performance.now();
    const set = `statefulset/${store.fullname}`;
    await stage.kube.run(["rollout", "restart", set]);
    await stage.kube.patiently(["rollout", "status", set]);
    const took = since(begin);
    for (const ordinal of [0, 1, 2]) {
      await says(store, ordinal, "The instance was already configured.");
      await has(store, ordinal, ["anna", "bert"]);
    }
    return `${await eachKnows(store, [0, 1, 2])}, all restarted within ${took}`;
  });
}

/** The commands are those of the runbook. */
async function rebuilds(stage: Stage, store: Store): Promise<void> {
  await stage.row(
    "rebuild",
    "a server without its volume takes its data from the others",
    async () => {
      const before = await store.pod(1);
      const begin = performance.now();
      await stage.kube.run(["delete", "pvc", `data-${store.fullname}-1`, "--wait=false"]);
      await stage.kube.run(["delete", "pod", before.metadata.name]);
      await store.isBack(before);
      const took = since(begin);
      const log = await logOf(store, 1);
      if (!log.includes("Setting up an instance")) throw new Error(`it had its volume: ${log}`);
      await has(store, 1, ["anna", "bert"]);
      return `${await eachKnows(store, [0, 1, 2])}, ready again after ${took}`;
    },
  );
}
