import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import { comment, manifest, present, release, when } from "../../../generator/index.js";
import { names, snapshotsLabels, values } from "../context.js";

const { networkPolicy, snapshots } = values;
const clients = [{ port: "ldap" }, { port: "ldaps" }];

export const policy = manifest<INetworkPolicy>(
  when<INetworkPolicy>(networkPolicy.enabled, {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
    spec: {
      podSelector: { matchLabels: names.selectorLabels },
      policyTypes: ["Ingress"],
      ingress: [
        comment("The servers among themselves.", {
          ports: [...clients, { port: "administration" }, { port: "replication" }],
          from: [{ podSelector: { matchLabels: names.selectorLabels } }],
        }),
        when<INetworkPolicyIngressRule>(
          present(snapshots.className),
          comment("Backups ahead of snapshots.", {
            ports: [{ port: "administration" }],
            from: [{ podSelector: { matchLabels: snapshotsLabels } }],
          }),
        ),
        comment("Clients.", { ports: clients, from: networkPolicy.clients }),
        networkPolicy.extraIngress,
      ],
    },
  }),
);
