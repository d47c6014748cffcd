import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout: the nearest folder above this file (source or compiled) with a package.json. */
export const checkout = ((): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return folder;
})();

/**
 * Everything that a cluster writes lies below this folder of the checkout: two checkouts have two
 * clusters. Its depth does not matter to unix sockets, which may be 108 bytes long: each node sees
 * its part at the usual short paths (see mounts.ts).
 */
export const stateFolder = join(checkout, ".cache", "cluster");

/** Beside the state, because `down` removes that. */
export const lockFile = join(checkout, ".cache", "cluster.lock");

export const kubeconfigFile = join(stateFolder, "kubeconfig");

/** How the cgroups of all checkouts' clusters begin. */
export const cgroupPrefix = "fairlead-";

/** Name of this checkout's cgroup: whatever runs in it was started by this cluster. */
export const rootCgroup = `${cgroupPrefix}${createHash("sha256").update(checkout).digest("hex").slice(0, 8)}`;

/** A place where daemons run: a network namespace, a cgroup, a folder, logs. */
export interface Place {
  readonly name: string;
  readonly folder: string;
  readonly cgroup: string;
}

function place(name: string): Place {
  return { name, folder: join(stateFolder, name), cgroup: `${rootCgroup}/${name}` };
}

/** Where etcd, API server, controller manager and scheduler run. */
export const controlPlane: Place = place("control-plane");

export interface Node extends Place {
  /** 1, 2, … */
  readonly index: number;
}

/** Nodes beyond this number would leave the address ranges of addresses.ts. */
export const mostNodes = 50;

export function isNodeCount(count: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= mostNodes;
}

export function node(index: number): Node {
  return { ...place(`node${index}`), index };
}

export function nodes(count: number): readonly Node[] {
  return Array.from({ length: count }, (_, position) => node(position + 1));
}

export const logsFolder = join(stateFolder, "logs");

export function logFile(place: Place, daemon: string): string {
  return join(logsFolder, `${place.name}-${daemon}.log`);
}
