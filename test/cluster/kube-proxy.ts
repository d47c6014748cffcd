import { join } from "node:path";
import { stringify } from "yaml";
import { tool } from "../tools/tool.js";
import { addresses } from "./addresses.js";
import { identities } from "./certificates.js";
import { start } from "./daemon.js";
import { writeKubeconfig } from "./kubeconfig.js";
import type { Node } from "./layout.js";
import { placeCommand } from "./namespace.js";
import { writeIfChanged } from "./write-if-changed.js";

export async function startKubeProxy(node: Node): Promise<void> {
  const config = join(node.folder, "kube-proxy", "config.yaml");
  await writeIfChanged(
    config,
    stringify(configuration(node, await writeKubeconfig(identities.proxy))),
  );
  const command = await placeCommand(node, [await tool("kube-proxy"), `--config=${config}`]);
  await start({ place: node, name: "kube-proxy", command });
}

/** https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/ */
function configuration(node: Node, kubeconfig: string): object {
  return {
    apiVersion: "kubeproxy.config.k8s.io/v1alpha1",
    kind: "KubeProxyConfiguration",
    mode: "iptables",
    clientConnection: { kubeconfig },
    hostnameOverride: node.name,
    clusterCIDR: addresses.podRange,
    detectLocalMode: "ClusterCIDR",
    // These are settings of the whole machine, which a namespace cannot and should not change.
    conntrack: { maxPerCore: 0, min: 0, tcpCloseWaitTimeout: "0s", tcpEstablishedTimeout: "0s" },
    oomScoreAdj: 0,
  };
}
