import { waitFor } from "../../cluster/wait.js";
import { claimed, volumeName } from "../harness/copied-volumes.js";
import { establish } from "../harness/definitions.js";
import { whileStill } from "../harness/kill.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { Snapshotter } from "../harness/snapshotter.js";
import { eachKnows } from "./topology.js";
import { ldaps, Store } from "./store.js";

const ordinals = [0, 1] as const;
const definitions = ["volume-snapshots"] as const;

/** Everything lost, and brought back from snapshots, as it was before it was spoilt. */
export const forgerockDsRestore: Scenario = {
  name: "forgerock-ds-restore",
  helm: 3,
  images: ["opendj", "kubectl"],
  definitions,
  run: async (stage) => {
    if (!stage.surroundings.ownCluster)
      throw new Error("folders of nodes are copied, which takes a cluster of our own");
    await establish(stage.kube, definitions);
    const store = new Store(stage, "userstore", "ou=identities");
    await store.prepare();
    const claimOf = (ordinal: number): string => `data-${store.fullname}-${ordinal}`;
    const snapshotter = new Snapshotter(stage.kube, async (claim, action) => {
      const pod = await store.pod(Number(claim.slice(-1)));
      return whileStill(pod, "opendj", action);
    });
    const snapshots = { className: "copies", schedule: "0 0 1 1 *", keep: 2 };
    await stage.must("start", "two servers, whose volumes are taken by a schedule", async () => {
      await store.change("install", { snapshots });
      return eachKnows(store, ordinals);
    });
    await store.add(0, "anna");
    await store.add(1, "bert");
    await level(store, ["anna", "bert"]);
    await takesSnapshots(stage, store, snapshotter);
    await spoils(stage, store);
    await loses(stage, store, claimOf);
    await stage.kube.apply(
      (
        await Promise.all(
          ordinals.map(async (ordinal) => {
            const claim = claimOf(ordinal);
            return claimed(await snapshotter.newest(claim), claim, stage.kube.namespace);
          }),
        )
      ).flat(),
    );
    await restores(stage, store, claimOf);
    await stage.helm.run(["uninstall", store.release]);
    const left = ordinals.map((one) => volumeName(claimOf(one), stage.kube.namespace));
    await stage.kube.run(["delete", "pv", ...left, "--wait=false"]);
  },
};

/** Waits until both servers have exactly these users. */
async function level(store: Store, names: readonly string[]): Promise<void> {
  for (const ordinal of ordinals)
    await waitFor(`the users on server ${ordinal}`, async () => {
      const found = (await store.users(ordinal)).join(", ");
      return found === names.join(", ") || `it has ${found}, and not ${names.join(", ")}`;
    });
}

/** Runs the CronJob's Job now, and serves the snapshots that it asks for. */
async function takeNow({ kube }: Stage, store: Store, by: Snapshotter, job: string) {
  await kube.run(["create", "job", job, `--from=cronjob/${store.fullname}`]);
  await waitFor(`the Job ${job}`, async () => {
    await by.serve();
    const path = "--output=jsonpath={.status.succeeded} {.status.failed}";
    const [succeeded, failed] = (await kube.run(["get", `job/${job}`, path])).split(" ");
    if (failed !== "" && failed !== undefined)
      throw new Error(await kube.run(["logs", `job/${job}`, "--all-containers"]));
    return succeeded === "1" || "it runs";
  });
}

async function takesSnapshots(stage: Stage, store: Store, by: Snapshotter): Promise<void> {
  const what =
    "three runs of the schedule: a backup of each server, a snapshot behind it, two kept";
  await stage.must("snapshots", what, async () => {
    const begin = performance.now();
    await takeNow(stage, store, by, "take-1");
    const took = ((performance.now() - begin) / 1000).toFixed(0);
    await takeNow(stage, store, by, "take-2");
    await takeNow(stage, store, by, "take-3");
    const left = await by.all();
    for (const ordinal of ordinals) {
      const claim = `data-${store.fullname}-${ordinal}`;
      const own = left.filter(({ spec }) => spec.source.persistentVolumeClaimName === claim);
      if (own.length !== 2) throw new Error(`${own.length} snapshots of ${claim}`);
    }
    return `${took} s for both servers; ${left.length} snapshots after three runs`;
  });
  const kept = "of its backups a server keeps the newest";
  await stage.row("backups", kept, async () => {
    let folders = "";
    await waitFor("one backup on each volume", async () => {
      const lists = await Promise.all(
        ordinals.map((ordinal) => inPod(stage, store, ordinal, "ls /var/lib/opendj/backups")),
      );
      folders = lists.map((list) => list.trim().split(/\s+/).join(" and ")).join(", ");
      return lists.every((list) => list.trim().split(/\s+/).length === 1) || folders;
    });
    return folders;
  });
}

const inPod = ({ kube }: Stage, store: Store, ordinal: number, script: string): Promise<string> =>
  kube.run([
    ...["exec", `${store.fullname}-${ordinal}`, "--container=opendj", "--"],
    ...["bash", "-c", script],
  ]);

async function spoils(stage: Stage, store: Store): Promise<void> {
  const what =
    "a user deleted, another one changed, and all servers agree: replication is no backup";
  await stage.must("spoilt", what, async () => {
    await store.add(1, "carl");
    const changes = `dn: uid=anna,${store.baseDn}
changetype: delete

dn: uid=bert,${store.baseDn}
changetype: modify
replace: sn
sn: spoilt
`;
    await store.tool(0, ["ldapmodify", ...ldaps], changes);
    await level(store, ["bert", "carl"]);
    return "bert, carl on both";
  });
}

async function loses(stage: Stage, store: Store, claimOf: (n: number) => string): Promise<void> {
  await stage.must("lost", "release, claims and volumes deleted", async () => {
    await stage.helm.run(["uninstall", store.release, "--wait"]);
    await waitFor("no pod", async () => (await store.pods()).length === 0 || "there are pods");
    await stage.kube.patiently(["delete", ...ordinals.map((one) => `pvc/${claimOf(one)}`)]);
    await waitFor("no volume", async () => {
      const path = "--output=jsonpath={.items[*].spec.claimRef.name}";
      const left = await stage.kube.run(["get", "pv", path]);
      return !left.includes(store.fullname) || left;
    });
    return "none left";
  });
}

async function restores(stage: Stage, store: Store, claimOf: (n: number) => string): Promise<void> {
  const storage = { kind: "existingClaims", existingClaims: ordinals.map(claimOf) };
  await stage.must("restore", "installed on volumes of the snapshots: no set-up", async () => {
    const begin = performance.now();
    await store.change("install", { storage });
    const took = ((performance.now() - begin) / 1000).toFixed(0);
    for (const ordinal of ordinals) {
      const log = await stage.kube.run(["logs", `${store.fullname}-${ordinal}`]);
      if (!log.includes("The instance was already configured.") || log.includes("Setting up"))
        throw new Error(`the log of ${ordinal}: ${log}`);
    }
    return `ready after ${took} s; The instance was already configured.`;
  });
  await stage.row("same", "the users of the snapshots, unspoilt, on every server", async () => {
    await level(store, ["anna", "bert"]);
    for (const ordinal of ordinals) {
      const search = ["--baseDN", `uid=bert,${store.baseDn}`, "(objectClass=*)", "sn"];
      const entry = await store.tool(ordinal, ["ldapsearch", ...ldaps, ...search]);
      if (!entry.includes("sn: bert")) throw new Error(`bert on ${ordinal}: ${entry}`);
    }
    return "anna, bert";
  });
  await stage.row("replicates", "they replicate again, both ways", async () => {
    await store.add(0, "dora");
    await store.add(1, "emil");
    await level(store, ["anna", "bert", "dora", "emil"]);
    return eachKnows(store, ordinals);
  });
}
