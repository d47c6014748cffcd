import type { Node } from "../../cluster/layout.js";
import { nodeFolders } from "../../cluster/mounts.js";
import { inPlace } from "../../cluster/namespace.js";
import { existingNodes } from "../../cluster/state.js";
import { waitFor } from "../../cluster/wait.js";
import { claimed, volumeName } from "../harness/copied-volumes.js";
import type { Stage } from "../harness/scenario.js";
import { Store } from "./store.js";
import { eachKnows, has, logOf, since } from "./topology.js";

const path = `${nodeFolders.kubelet}/small-volume`;
const values = { store: { role: "config" } };

/** A volume of 300 MB: of memory, so that nothing of it is left on the machine. */
export async function fullDisk(stage: Stage): Promise<void> {
  const what = "a full volume: clients and the log are told, a larger one heals it";
  await stage.row("full-disk", what, async () => {
    const node = (await existingNodes())?.[0];
    if (!stage.surroundings.ownCluster || node === undefined)
      throw new Error("a volume is mounted on a node, which takes a cluster of our own");
    const store = new Store(stage, "configstore", "ou=am-config");
    const claim = `data-${store.fullname}-1`;
    await inPlace(node, ["mkdir", "-p", path]);
    await inPlace(node, ["mount", "-t", "tmpfs", "-o", "size=300m,mode=0777", "tmpfs", path]);
    try {
      await store.prepare();
      await stage.kube.apply(claimed(onNode(node), claim, stage.kube.namespace));
      await store.change("install", values);
      const refusal = await fills(store);
      return `"${refusal}"; ${await grows(store, claim)}`;
    } finally {
      await inPlace(node, ["umount", "--lazy", path]);
      const volume = volumeName(claim, stage.kube.namespace);
      await stage.kube.run(["delete", "pv", volume, "--ignore-not-found", "--wait=false"]);
    }
  });
}

const onNode = ({ name }: Node) => ({
  path,
  node: name,
  nodeAffinity: {
    required: {
      nodeSelectorTerms: [
        { matchExpressions: [{ key: "kubernetes.io/hostname", operator: "In", values: [name] }] },
      ],
    },
  },
});

/** @returns what a client is told. @throws unless the log says it too, and the other server goes on */
async function fills(store: Store): Promise<string> {
  await store.add(0, "anna");
  await has(store, 1, ["anna"]);
  // It ends when nothing is left.
  const fill = ["dd", "if=/dev/zero", "of=/var/lib/opendj/fill", "bs=1M", "count=300"];
  await store.run(1, fill).catch(() => "");
  let refusal = "";
  await waitFor("a write that is refused", async () => {
    refusal = await store.add(1, "nobody").then(
      () => "",
      (error: unknown) => /Disk free space[^]*/.exec(String(error))?.[0] ?? "",
    );
    return refusal !== "" || "not yet";
  });
  const sentence = /WARNING: .* left on the volume/;
  await waitFor("the log's word", async () => sentence.test(await logOf(store, 1)) || "none yet");
  await store.add(0, "bert");
  return refusal.replace(/\s+/g, " ").slice(0, 160);
}

/** The runbook of docs/forgerock-ds.md. */
async function grows(store: Store, claim: string): Promise<string> {
  const { kube } = store.stage;
  const begin = performance.now();
  await kube.run(["delete", "statefulset", store.fullname, "--cascade=orphan"]);
  await store.change("upgrade", { ...values, storage: { size: "2Gi" } }, false);
  const before = await store.pod(1);
  await kube.run(["delete", "pvc", claim, "--wait=false"]);
  await kube.run(["delete", "pod", before.metadata.name]);
  await store.isBack(before);
  await has(store, 1, ["anna", "bert"]);
  return `on 2Gi again after ${since(begin)}, ${await eachKnows(store, [0, 1])}`;
}
