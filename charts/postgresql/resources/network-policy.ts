import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import { release, both, comment, manifest, present, when } from "../../../generator/index.js";
import { names, values } from "../context.js";
import { backupLabels } from "./backup-labels.js";

const { backup, networkPolicy } = values;
const ports = [{ port: "postgresql" }];

export const policy = manifest<INetworkPolicy>(
  when<INetworkPolicy>(networkPolicy.enabled, {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
    spec: {
      podSelector: { matchLabels: names.selectorLabels },
      policyTypes: ["Ingress"],
      ingress: [
        comment("Clients.", { ports, from: networkPolicy.clients }),
        when<INetworkPolicyIngressRule>(
          both(backup.enabled, present(networkPolicy.clients)),
          comment("Dumps.", { ports, from: [{ podSelector: { matchLabels: backupLabels } }] }),
        ),
        networkPolicy.extraIngress,
      ],
    },
  }),
);
