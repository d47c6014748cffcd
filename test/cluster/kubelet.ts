import { join } from "node:path";
import { stringify } from "yaml";
import { tool } from "../tools/tool.js";
import { addresses, nodeAddress } from "./addresses.js";
import { authority, nodeIdentity } from "./certificates.js";
import { createCgroup } from "./cgroup.js";
import { containerdSocket } from "./containerd.js";
import { start } from "./daemon.js";
import { writeKubeconfig } from "./kubeconfig.js";
import type { Node } from "./layout.js";
import { nodeFolders } from "./mounts.js";
import { placeCommand } from "./namespace.js";
import { writeIfChanged } from "./write-if-changed.js";

export async function startKubelet(node: Node): Promise<void> {
  const pods = `${node.cgroup}/pods`;
  // The kubelet wants its root to exist in every hierarchy.
  await createCgroup(pods);
  const config = join(node.folder, "kubelet", "config.yaml");
  await writeIfChanged(config, stringify(configuration(pods)));
  const command = await placeCommand(node, [
    await tool("kubelet"),
    `--config=${config}`,
    `--kubeconfig=${await writeKubeconfig(nodeIdentity(node.name))}`,
    `--hostname-override=${node.name}`,
    `--node-ip=${nodeAddress(node)}`,
    `--root-dir=${nodeFolders.kubelet}`,
    `--cert-dir=${nodeFolders.kubelet}/pki`,
  ]);
  await start({ place: node, name: "kubelet", command });
}

/** https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/ */
function configuration(cgroupRoot: string): object {
  const unix = `unix://${containerdSocket}`;
  return {
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    containerRuntimeEndpoint: unix,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: authority.certificate },
    },
    authorization: { mode: "Webhook" },
    clusterDNS: [addresses.dnsService],
    clusterDomain: addresses.clusterDomain,
    // The machine's name servers cannot be reached from the cluster's namespaces.
    resolvConf: "",
    podLogsDir: nodeFolders.podLogs,
    cgroupDriver: "cgroupfs",
    cgroupRoot: `/${cgroupRoot}`,
    failCgroupV1: false,
    failSwapOn: false,
    enforceNodeAllocatable: [],
    oomScoreAdj: 0,
    serializeImagePulls: false,
    // Images were imported and cannot be pulled again: none may be collected.
    imageGCHighThresholdPercent: 100,
    evictionHard: {
      "memory.available": "100Mi",
      "nodefs.available": "1%",
      "imagefs.available": "1%",
    },
  };
}
