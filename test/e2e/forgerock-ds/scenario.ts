import { killHard } from "../harness/kill.js";
import { restricted } from "../harness/restricted.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { Store } from "./store.js";
import { eachKnows, has, says, since } from "./topology.js";

/** The heart of the chart forgerock-ds: what one server is told, all know, and a death loses none of it. */
export const forgerockDsGate: Scenario = {
  name: "forgerock-ds",
  gate: true,
  helm: 3,
  images: ["opendj"],
  run: async (stage) => {
    const store = new Store(stage, "userstore", "ou=identities");
    await store.prepare();
    let warnings = "";
    const what = `Helm ${stage.helm.major}, defaults: two servers, each knows both`;
    await stage.must("start", what, async () => {
      const begin = performance.now();
      warnings = (await store.change("install", {})).stderr;
      const took = since(begin);
      return `${await eachKnows(store, [0, 1])} ${took} after helm install`;
    });
    await restricted(stage, store, warnings);
    await replicates(stage, store);
    await survivesKill(stage, store);
  },
};

async function replicates(stage: Stage, store: Store): Promise<void> {
  await stage.row("replicates", "what is written to either is on the other", async () => {
    await store.add(0, "anna");
    await has(store, 1, ["anna"]);
    await store.add(1, "bert");
    await has(store, 0, ["anna", "bert"]);
    return "anna by the first, bert by the second";
  });
}

async function survivesKill(stage: Stage, store: Store): Promise<void> {
  const what = "a server killed hard: writes go on, and it catches up without a set-up";
  await stage.row("kill", what, async () => {
    const victim = await store.pod(1);
    const how = await killHard(stage, victim, "opendj");
    await store.add(0, "carl");
    const begin = performance.now();
    await store.isBack(victim);
    await has(store, 1, ["anna", "bert", "carl"]);
    const caughtUp = since(begin);
    await says(store, 1, "The instance was already configured.");
    return `level again after ${caughtUp}, already configured (${how}); ${await eachKnows(store, [0, 1])}`;
  });
}
