import { waitFor } from "../../cluster/wait.js";
import { killHard } from "../harness/kill.js";
import { isReady, restarts } from "../harness/kube.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { ldaps, Store } from "./store.js";
import { eachKnows, has, logOf, since } from "./topology.js";

/** What a server says at the beginning of each stage, by ordinal. */
const stages: readonly (readonly [ordinal: number, words: string])[] = [
  [0, "Setting up an instance"],
  [0, "Building the indexes"],
  [1, "Joining the servers"],
  [1, "Taking over the data"],
];

/** Three stores start at a time, and Kubernetes waits ever longer between kills. */
const patience = { seconds: 900 };

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
    await profiles(stage, [user, ...others.map(({ store }) => store)]);
  },
};

/** What an access manager searches for in each store, and where. */
const searches: Readonly<Record<string, readonly [filter: string, index: string, unit: string]>> = {
  userstore: ["(memberof=cn=a)", "memberof.equality", ""],
  tokenstore: [
    "(coreTokenUserId=anna)",
    "coreTokenUserId.equality",
    "ou=famrecords,ou=openam-session,",
  ],
  configstore: ["(sunxmlKeyValue=a)", "sunxmlKeyValue.equality", ""],
};

/** One of the attributes that an access manager adds to a user store's schema when it is configured. */
const schemaOfAccessManagers = `dn: cn=schema
changetype: modify
add: attributeTypes
attributeTypes: ( 1.2.840.113556.1.2.102 NAME 'memberof' SYNTAX 1.3.6.1.4.1.1466.115.121.1.12 )
`;

async function profiles(stage: Stage, stores: readonly Store[]): Promise<void> {
  const what =
    "every server of every role has the indexes of its profile, once the schema is there";
  await stage.row("profiles", what, async () => {
    const used: string[] = [];
    const [user] = stores;
    await user?.tool(0, ["ldapmodify", ...ldaps], schemaOfAccessManagers);
    for (const store of stores) {
      const [filter = "", index = "", unit = ""] = searches[store.release] ?? [];
      for (const ordinal of [0, 1]) {
        const base = ["ldapsearch", ...ldaps, "--baseDN", `${unit}${store.baseDn}`];
        await waitFor(`the index of server ${ordinal} of ${store.release}`, async () => {
          const found = await store.tool(ordinal, [...base, filter, "debugsearchindex"]);
          return found.includes(`[INDEX:${index}]`) || found;
        });
      }
      used.push(index);
    }
    return used.join(", ");
  });
}

async function allStart(
  stage: Stage,
  user: Store,
  others: readonly { readonly store: Store; readonly role: string }[],
): Promise<string> {
  const begin = performance.now();
  const installed = async (store: Store, role: string): Promise<string> => {
    await store.prepare();
    await store.change("install", { store: { role } }, false);
    await bothReady(store);
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
    await waitFor(
      `"${words}" of server ${ordinal}`,
      async () => {
        const log = await logOf(store, ordinal);
        return log.includes(words) || `it says: ${log.slice(-200)}`;
      },
      patience,
    );
    const victim = await store.pod(ordinal);
    await killHard(stage, victim, "opendj");
    await waitFor(
      `server ${ordinal} started again`,
      async () => {
        const again = await store.pod(ordinal);
        return restarts(again) > restarts(victim) || "not yet";
      },
      patience,
    );
  }
  await bothReady(store);
  await eachKnows(store, [0, 1]);
  const killed = stages.map(([ordinal, words]) => `${ordinal} at "${words}"`).join(", ");
  return `${store.release} ${since(begin)}, killed: ${killed}`;
}

async function bothReady(store: Store): Promise<void> {
  await waitFor(
    `both servers of ${store.release} ready`,
    async () => {
      const pods = await store.pods();
      return (pods.length === 2 && pods.every(isReady)) || "not yet";
    },
    patience,
  );
}
