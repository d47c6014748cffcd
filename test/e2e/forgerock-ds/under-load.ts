import { waitFor } from "../../cluster/wait.js";
import { killHard } from "../harness/kill.js";
import { memory } from "../harness/memory.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { Writer } from "./load.js";
import { Store } from "./store.js";
import { eachKnows, since, starts } from "./topology.js";

const ordinals = [0, 1, 2];

/** Clients write all the while: what a server has taken is nowhere lost. */
export const forgerockDsLoad: Scenario = {
  name: "forgerock-ds-load",
  helm: 3,
  images: ["opendj"],
  run: async (stage) => {
    const store = new Store(stage, "userstore", "ou=identities");
    await store.prepare();
    await stage.must("start", "three servers", () => starts(store, ordinals));
    const what = "one of three killed hard under load: no acknowledged write is lost";
    await stage.row("kill", what, () => nothingLost(stage, store));
    await stage.row("memory", "what each server takes", async () => {
      const taken = await memory(stage.kube, await store.pods(), "opendj");
      return `${taken.join(", ")} MiB`;
    });
  },
};

async function nothingLost(stage: Stage, store: Store): Promise<string> {
  const { baseDn } = store;
  const password = "of-the-manager";
  const url = `ldaps://${await store.address()}:1636`;
  const target = { url, bindDn: "cn=Directory Manager", password, baseDn };
  const begin = performance.now();
  const writer = new Writer(target, { connections: 4, perSecond: 40 });
  let how: string;
  let level: string;
  try {
    await waitFor("the first writes", () =>
      Promise.resolve(writer.acknowledged.length > 100 || "few"),
    );
    const victim = await store.pod(1);
    how = await killHard(stage, victim, "opendj");
    const killed = performance.now();
    await store.isBack(victim);
    level = since(killed);
  } finally {
    await writer.stop();
  }
  const seconds = (performance.now() - begin) / 1000;
  const stopped = performance.now();
  for (const ordinal of ordinals) {
    await waitFor(`all writes on server ${ordinal}`, async () => {
      const found = new Set(await store.users(ordinal));
      const lost = writer.acknowledged.filter((name) => !found.has(name));
      return lost.length === 0 || `${lost.length} lost: ${lost.slice(0, 5).join(", ")}`;
    });
  }
  const { acknowledged, failed } = writer;
  const rate = (acknowledged.length / seconds).toFixed(0);
  return (
    `0 of ${acknowledged.length} lost (${rate} a second), ${failed} refused, ready again after ${level}, ` +
    `all three level ${since(stopped)} after the last (${how}); ${await eachKnows(store, ordinals)}`
  );
}
