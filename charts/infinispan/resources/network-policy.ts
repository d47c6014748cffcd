import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import { comment, manifest, release, when } from "../../../generator/index.js";
import { names, values } from "../context.js";

const { networkPolicy } = values;

export const policy = manifest<INetworkPolicy>(
  when<INetworkPolicy>(networkPolicy.enabled, {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
    spec: {
      podSelector: { matchLabels: names.selectorLabels },
      policyTypes: ["Ingress"],
      ingress: [
        comment("The servers, among themselves.", {
          ports: [{ port: "jgroups" }, { port: "jgroups-fd" }],
          from: [{ podSelector: { matchLabels: names.selectorLabels } }],
        }),
        comment("Clients.", { ports: [{ port: "infinispan" }], from: networkPolicy.clients }),
        networkPolicy.extraIngress,
      ],
    },
  }),
);
