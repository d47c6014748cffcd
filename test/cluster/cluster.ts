import { networkCommand } from "./namespace.js";
import { importArchive } from "./images.js";
import { kubeconfigFile, type Node } from "./layout.js";

/** A cluster for tests: this checkout's own one, or the one that KUBECONFIG names. */
export type Cluster = OwnCluster | ExternalCluster;

interface Common {
  /** Absolute path; to be handed on as KUBECONFIG. */
  readonly kubeconfig: string;
  /**
   * The command to spawn so that `command` reaches the cluster: API server, Services and pods of an
   * own cluster can be reached only from inside its network.
   */
  readonly reach: (command: readonly string[]) => Promise<[string, ...string[]]>;
  /** Makes an image archive's images known to every node; not to an external cluster, which pulls. */
  readonly importImages: (archive: string) => Promise<void>;
}

export interface OwnCluster extends Common {
  readonly kind: "own";
  readonly nodes: readonly Node[];
}

export interface ExternalCluster extends Common {
  readonly kind: "external";
}

export function ownCluster(nodes: readonly [Node, ...Node[]]): OwnCluster {
  return {
    kind: "own",
    nodes,
    kubeconfig: kubeconfigFile,
    reach: (command) => networkCommand(nodes[0], command),
    importImages: async (archive) => {
      await Promise.all(nodes.map((node) => importArchive(node, archive)));
    },
  };
}

export function externalCluster(kubeconfig: string): ExternalCluster {
  return {
    kind: "external",
    kubeconfig,
    reach: ([program = "", ...args]) => Promise.resolve([program, ...args]),
    importImages: () => Promise.resolve(),
  };
}
