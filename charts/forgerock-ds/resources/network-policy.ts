import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort";
import {
  comment,
  differs,
  isBranch,
  manifest,
  present,
  release,
  when,
} from "../../../generator/index.js";
import { names, snapshotsLabels, values } from "../context.js";
import { leaveRule } from "./leave.js";

const { networkPolicy, service, snapshots } = values;
const isForgerock = isBranch(values.distribution, "forgerock");
const https = when<INetworkPolicyPort>(isForgerock, { port: "https" });

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
          ports: [
            { port: "ldap" },
            { port: "ldaps" },
            { port: "administration" },
            { port: "replication" },
            https,
          ],
          from: [{ podSelector: { matchLabels: names.selectorLabels } }],
        }),
        leaveRule,
        when<INetworkPolicyIngressRule>(
          present(snapshots.className),
          comment("Backups ahead of snapshots.", {
            ports: [{ port: "administration" }],
            from: [{ podSelector: { matchLabels: snapshotsLabels } }],
          }),
        ),
        comment("Clients.", {
          ports: [
            when<INetworkPolicyPort>(differs(service.ldap, "none"), { port: "ldap" }),
            { port: "ldaps" },
            https,
          ],
          from: networkPolicy.clients,
        }),
        networkPolicy.extraIngress,
      ],
    },
  }),
);
