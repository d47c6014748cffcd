import { waitFor } from "../../cluster/wait.js";
import { killHard } from "../harness/kill.js";
import { isReady, restarts } from "../harness/kube.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { Store } from "./store.js";
import { eachKnows, has, logOf, since } from "./topology.js";

/** What a server says at the beginning of each stage, by ordinal. */
const stages: readonly (readonly [ordinal: number, words: string])[] = [
  [0, "Setting up an instance"],
  [0, "Building the index"],
  [1, "Joining the servers"],
  [1, "Taking over the data"],
];

/** Three stores at a time; the servers of one are killed in each stage of their set-up. */
export const forgerockDsStages: Scenario = {
  name: "forgerock-ds-stages",
  helm: 3,
  images: ["opendj"],
  run: async (stage) => {
    const user = new Store(stage, "userstore", "ou=identities");
    const others = [
      { store: new Store(stage, "tokenstore", "ou=tokens"), role: "token" },
      { store: new Store(stage, "configstore", "ou=am-config"), role: "config" },
    ];
    await stage.must(
      "roles",
      "three stores set up in parallel, one of them killed in each stage",
      () => allStart(stage, user, others),
    );
    await stage.row("recovers", "the store that was killed in each stage is whole", async () => {
      await user.add(0, "anna");
      await has(user, 1, ["anna"]);
      await user.add(1, "bert");
      await has(user, 0, ["anna", "bert"]);
      return eachKnows(user, [0, 1]);
    });
  },
};

async function allStart(
  stage: Stage,
  user: Store,
  others: readonly { readonly store: Store; readonly role: string }[],
): Promise<string> {
  const begin = performance.now();
  const installed = async (store: Store, role: string): Promise<string> => {
    await store.prepare();
    await store.change("install", { store: { role } });
    const took = since(begin);
    await eachKnows(store, [0, 1]);
    return `${store.release} ${took}`;
  };
  const took = await Promise.all([
    killedInEach(stage, user),
    ...others.map(({ store, role }) => installed(store, role)),
  ]);
  return took.join(", ");
}

/** Not by Helm's wait: between kills, Kubernetes waits ever longer. */
async function killedInEach(stage: Stage, store: Store): Promise<string> {
  const begin = performance.now();
  await store.prepare();
  await store.change("install", { indexes: [{ attribute: "employeeNumber" }] }, false);
  for (const [ordinal, words] of stages) {
    await waitFor(`"${words}" of server ${ordinal}`, async () => {
      const log = await logOf(store, ordinal);
      return log.includes(words) || `it says: ${log.slice(-200)}`;
    });
    const victim = await store.pod(ordinal);
    await killHard(stage, victim, "opendj");
    await waitFor(`server ${ordinal} started again`, async () => {
      const again = await store.pod(ordinal);
      return restarts(again) > restarts(victim) || "not yet";
    });
  }
  await waitFor("both servers ready", async () => {
    const pods = await store.pods();
    return (pods.length === 2 && pods.every(isReady)) || "not yet";
  });
  await eachKnows(store, [0, 1]);
  const killed = stages.map(([ordinal, words]) => `${ordinal} at "${words}"`).join(", ");
  return `${store.release} ${since(begin)}, killed: ${killed}`;
}
