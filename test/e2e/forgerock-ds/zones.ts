import { patience, waitFor } from "../../cluster/wait.js";
import { killHard } from "../harness/kill.js";
import { isReady, type Kube, type Pod } from "../harness/kube.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { eachKnows } from "./topology.js";
import { ldaps, Store } from "./store.js";

const label = "topology.kubernetes.io/zone";
const taint = "fairlead.test/lost";
const zones = ["zone-a", "zone-b", "zone-c"] as const;
const ordinals = [0, 1, 2] as const;

/** A store in three zones: one server in each, groups of replication by zones, and a zone that is lost. */
export const forgerockDsZones: Scenario = {
  name: "forgerock-ds-zones",
  helm: 4,
  nodes: 3,
  images: ["opendj"],
  run: async (stage) => {
    const { kube } = stage;
    if (!stage.surroundings.ownCluster)
      throw new Error("it makes zones of nodes, and so needs a cluster that the run has booted");
    const nodes = (await kube.run(["get", "nodes", "--output=name"])).trim().split("\n");
    if (nodes.length < zones.length) throw new Error(`there are ${nodes.length} nodes, and not 3`);
    for (const [index, zone] of zones.entries())
      await kube.run(["label", nodes[index] ?? "", `${label}=${zone}`, "--overwrite"]);
    try {
      await story(stage);
    } finally {
      await kube.attempt(["taint", "node", "--all", `${taint}-`]);
      await kube.run(["label", ...nodes, `${label}-`]);
    }
  },
};

async function story(stage: Stage): Promise<void> {
  const store = new Store(stage, "userstore", "ou=identities");
  await store.prepare();
  await stage.must("spread", "three servers: one in each zone", async () => {
    const service = { trafficDistribution: "PreferClose" };
    const values = { replicas: 3, zones: { names: zones }, service };
    const { release } = store;
    await stage.helm.change("install", { release, chart: "forgerock-ds", values, wait: false });
    // One after the other: more than Helm waits for on a busy machine.
    const readiness = async (): Promise<true | string> => {
      const ready = (await store.pods()).filter(isReady).length;
      return ready === ordinals.length || `${ready} are ready`;
    };
    await waitFor("three servers", readiness, { seconds: 3 * patience, interval: 2000 });
    return `${await spread(store)}; ${await eachKnows(store, ordinals)} know each other`;
  });
  const groups = "each server is in the group of its zone, in all that it replicates";
  await stage.row("groups", groups, () => eachIsInItsGroup(store));
  await stage.row("close", "the Service prefers servers of the client's zone", async () => {
    await waitFor("hints", async () => {
      const hints = await hintsOf(stage.kube, store);
      return hints === [...zones].join(" ") || `the hints are ${hints}`;
    });
    return await hintsOf(stage.kube, store);
  });
  await loses(stage, store);
}

async function zoneOf(kube: Kube, { spec }: Pod): Promise<string> {
  const path = `--output=jsonpath={.metadata.labels.${label.replaceAll(".", "\\.")}}`;
  return kube.run(["get", "node", spec.nodeName ?? "", path]);
}

/** @throws unless each zone has one server */
async function spread(store: Store): Promise<string> {
  const found: string[] = [];
  for (const pod of await store.pods()) found.push(await zoneOf(store.stage.kube, pod));
  if ([...found].sort().join() !== zones.join()) throw new Error(`they are in ${found.join(", ")}`);
  return ordinals.map((ordinal) => `${ordinal} in ${found[ordinal] ?? ""}`).join(", ");
}

/** Groups of the domains and the replication server of an ordinal. */
async function groupsOf(store: Store, ordinal: number): Promise<readonly string[]> {
  const what = ["--baseDN", "cn=config", "(ds-cfg-group-id=*)", "ds-cfg-group-id"];
  const found = await store.tool(ordinal, ["ldapsearch", ...ldaps, ...what]);
  return [...found.matchAll(/^ds-cfg-group-id: (.+)$/gm)].map(([, id = ""]) => id);
}

async function eachIsInItsGroup(store: Store): Promise<string> {
  const told: string[] = [];
  for (const ordinal of ordinals) {
    const zone = await zoneOf(store.stage.kube, await store.pod(ordinal));
    const group = String([...zones].findIndex((one) => one === zone) + 1);
    await waitFor(`group of server ${ordinal}`, async () => {
      const groups = await groupsOf(store, ordinal);
      return (groups.length === 4 && groups.every((one) => one === group)) || groups.join(", ");
    });
    told.push(`${ordinal} of ${zone} in ${group}`);
  }
  return told.join(", ");
}

/** The zones that endpoints of the Service are for. */
async function hintsOf(kube: Kube, store: Store): Promise<string> {
  const slices = `--selector=kubernetes.io/service-name=${store.fullname}`;
  const path = "--output=jsonpath={.items[*].endpoints[*].hints.forZones[*].name}";
  const names = await kube.run(["get", "endpointslices", slices, path]);
  return names.split(" ").sort().join(" ");
}

async function loses(stage: Stage, store: Store): Promise<void> {
  const { kube } = stage;
  const victim = await store.pod(1);
  const node = victim.spec.nodeName ?? "";
  const { name, uid } = victim.metadata;
  const lost = "a zone is lost: its server waits for it, writes go on";
  await stage.must("lost", lost, async () => {
    const how = await killHard(stage, victim, "opendj");
    await kube.run(["taint", "node", node, `${taint}=:NoExecute`]);
    await waitFor(`${name} Pending`, async () => {
      const pod = (await store.pods()).find(({ metadata }) => metadata.name === name);
      const waits = pod?.metadata.uid !== uid && pod?.status.phase === "Pending";
      return (waits && pod.spec.nodeName === undefined) || (pod?.status.phase ?? "no pod");
    });
    await store.add(0, "anna");
    await store.add(2, "bert");
    await hasBoth(store, 0);
    await hasBoth(store, 2);
    return `${how}; anna by the first, bert by the third, both on both; ${name} is Pending`;
  });
  const back = "the zone is back: its server starts there, with its data and what it missed";
  await stage.row("back", back, async () => {
    await kube.run(["taint", "node", node, `${taint}-`]);
    const begin = performance.now();
    await store.isBack(victim);
    await hasBoth(store, 1);
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    const log = await kube.run(["logs", name, "--container=opendj"]);
    if (!log.includes("The instance was already configured.")) throw new Error(`its log: ${log}`);
    return `level again after ${seconds} s; ${await spread(store)}; ${await eachIsInItsGroup(store)}`;
  });
}

async function hasBoth(store: Store, ordinal: number): Promise<void> {
  await waitFor(`both on server ${ordinal}`, async () => {
    const users = (await store.users(ordinal)).join(", ");
    return users === "anna, bert" || `it has ${users}`;
  });
}
