import { join } from "node:path";
import { podRange } from "./addresses.js";
import { mustRun, start } from "./daemon.js";
import { busyboxImage } from "./images.js";
import { logFile, type Node } from "./layout.js";
import { nodeFolders } from "./mounts.js";
import { inPlace, placeCommand } from "./namespace.js";
import { waitFor } from "./wait.js";
import { writeIfChanged } from "./write-if-changed.js";

export const containerdSocket = `${nodeFolders.containerdState}/containerd.sock`;

/** Starts the node's containerd with its own state, images and pod network. */
export async function startContainerd(node: Node): Promise<void> {
  const folder = join(node.folder, "containerd");
  const cni = join(folder, "cni");
  await writeIfChanged(join(cni, "10-pods.conflist"), JSON.stringify(podNetwork(node), null, 2));
  const config = join(folder, "config.toml");
  await writeIfChanged(config, configuration(cni));
  const command = await placeCommand(node, ["containerd", "--config", config]);
  await start({ place: node, name: "containerd", command });
  await waitFor(`containerd of ${node.name}`, () => answers(node), {
    log: logFile(node, "containerd"),
  });
}

async function answers(node: Node): Promise<true> {
  await mustRun(node, "containerd");
  await inPlace(node, ["ctr", "version"]);
  return true;
}

function configuration(cniFolder: string): string {
  return `version = 2
root = "${nodeFolders.containerd}"
state = "${nodeFolders.containerdState}"
disabled_plugins = [
  "io.containerd.snapshotter.v1.aufs",
  "io.containerd.snapshotter.v1.btrfs",
  "io.containerd.snapshotter.v1.devmapper",
  "io.containerd.snapshotter.v1.zfs",
]

[grpc]
address = "${containerdSocket}"

[plugins."io.containerd.grpc.v1.cri"]
sandbox_image = "${busyboxImage}"
# Without CAP_SYS_RESOURCE runc may not lower a score and ends with
# "can't get final child's PID from pipe: EOF".
restrict_oom_score_adj = true
# Not in /run/netns, where the machine's own namespaces have their names.
netns_mounts_under_state_dir = true

[plugins."io.containerd.grpc.v1.cri".cni]
bin_dir = "/usr/lib/cni"
conf_dir = "${cniFolder}"

[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
runtime_type = "io.containerd.runc.v2"

[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
SystemdCgroup = false
`;
}

/**
 * Pods of a node share a bridge, so multicast works among them; between nodes they are routed. No
 * address is translated on the way, and there is no way out of the cluster.
 */
function podNetwork(node: Node): object {
  return {
    cniVersion: "0.4.0",
    name: "pods",
    plugins: [
      {
        type: "bridge",
        bridge: "cni0",
        isGateway: true,
        ipMasq: false,
        hairpinMode: true,
        ipam: {
          type: "host-local",
          ranges: [[{ subnet: podRange(node) }]],
          routes: [{ dst: "0.0.0.0/0" }],
          dataDir: `${nodeFolders.cni}/networks`,
        },
      },
      { type: "portmap", capabilities: { portMappings: true } },
    ],
  };
}
