import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import { comment, manifest, release, when } from "../../../generator/index.js";
import { names, values } from "../context.js";
import { leaveRule } from "./leave.js";

const { networkPolicy } = values;
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
        leaveRule,
        comment("Clients.", { ports: clients, from: networkPolicy.clients }),
        networkPolicy.extraIngress,
      ],
    },
  }),
);
