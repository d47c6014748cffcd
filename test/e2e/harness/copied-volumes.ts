import { join } from "node:path";
import { node } from "../../cluster/layout.js";
import { onMachine } from "../../cluster/mounts.js";
import { run } from "../../tools/run.js";
import type { Kube } from "./kube.js";

interface VolumeObject {
  readonly spec: {
    readonly hostPath?: { readonly path: string };
    readonly local?: { readonly path: string };
    readonly nodeAffinity?: object;
  };
}

/** Where a claim's volume is: a folder of a node of ours. */
export interface Volume {
  /** As the node sees it. */
  readonly path: string;
  readonly node: string;
  readonly nodeAffinity: object;
}

/** The volume that a claim has. */
export async function volumeOf(kube: Kube, claim: string): Promise<Volume> {
  const name = await kube.run(["get", `pvc/${claim}`, "--output=jsonpath={.spec.volumeName}"]);
  const text = await kube.run(["get", `pv/${name}`, "--output=json"]);
  const { spec } = JSON.parse(text) as VolumeObject;
  const path = spec.hostPath?.path ?? spec.local?.path;
  const where = /"(node\d+)"/.exec(JSON.stringify(spec.nodeAffinity))?.[1];
  if (path === undefined || where === undefined || spec.nodeAffinity === undefined)
    throw new Error(`${claim} has no folder of a node: ${text}`);
  return { path, node: where, nodeAffinity: spec.nodeAffinity };
}

const onDisk = ({ node: name, path }: Volume): string =>
  onMachine(node(Number(name.replace("node", ""))), path);

/** A copy of a volume as it is now, beside it. */
export async function copyOf(volume: Volume, name: string): Promise<Volume> {
  const copy = { ...volume, path: join(volume.path, "..", name) };
  await run("cp", ["--archive", onDisk(volume), onDisk(copy)]);
  return copy;
}

/** The volume that {@link claimed} makes: the whole cluster's, and no namespace takes it along. */
export const volumeName = (claim: string, namespace: string): string => `${namespace}-${claim}`;

/** A PersistentVolume and a claim for it: no class, and nobody else's. */
export const claimed = (volume: Volume, claim: string, namespace: string): readonly object[] => {
  const capacity = { storage: "8Gi" };
  const accessModes = ["ReadWriteOnce"];
  const name = volumeName(claim, namespace);
  return [
    {
      apiVersion: "v1",
      kind: "PersistentVolume",
      metadata: { name },
      spec: {
        capacity,
        accessModes,
        persistentVolumeReclaimPolicy: "Retain",
        storageClassName: "",
        claimRef: { namespace, name: claim },
        hostPath: { path: volume.path },
        nodeAffinity: volume.nodeAffinity,
      },
    },
    {
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: { name: claim, namespace },
      spec: {
        accessModes,
        storageClassName: "",
        volumeName: name,
        resources: { requests: capacity },
      },
    },
  ];
};
