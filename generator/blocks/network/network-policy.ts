import { release, type Expression } from "../../expression/expression.js";
import type { INetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort";
import type { Reference } from "../../expression/references.js";
import { boolean, group, kubernetes, list } from "../../model/index.js";
import { unless, when } from "../../language/choice.js";
import { comment } from "../../language/parts.js";
import { manifest } from "../../language/manifest.js";
import type { Items, Part } from "../../language/templated.js";
import type { Naming } from "../names/naming.js";

const peer = kubernetes("NetworkPolicyPeer", { description: "Pods, namespaces or addresses." });

/** What every policy has. */
export const clientPolicyFields = {
  enabled: boolean({ description: "Whether there is a policy.", default: true }),
  clients: list(peer, {
    description: "Who may connect to the ports for clients; everyone, where the list is empty.",
    default: [],
    examples: [
      [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "ingress" } } }],
    ],
  }),
  extraIngress: list(kubernetes("NetworkPolicyIngressRule", { description: "A rule." }), {
    description: "Further rules for incoming connections.",
    default: [],
  }),
};

const { enabled, clients, extraIngress } = clientPolicyFields;

export const networkPolicyField = group(
  {
    description:
      "Who may connect to the pods, where the network enforces NetworkPolicies: the nodes' ports from the release's own pods alone.",
  },
  {
    enabled,
    clients,
    monitoring: list(peer, {
      description:
        "Who may connect to the management port; everyone, where the list is empty. Probes come from the node.",
      default: [],
      examples: [
        [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "monitoring" } } }],
      ],
    }),
    extraIngress,
  },
);

type Ports = Items<INetworkPolicyPort>;

/** Who may read metrics and health, for a chart's {@link networkPolicy}. */
export const managementRule = (
  policy: Reference<typeof networkPolicyField>,
  ports: Ports,
): Part<INetworkPolicyIngressRule> =>
  comment<INetworkPolicyIngressRule>("Metrics and health.", { ports, from: policy.monitoring });

/**
 * The nodes' ports are for the release's own pods; the others for everyone, or for whom the values name.
 * @param ports `areApart` says whether nodes do not talk to each other; without it, they always do
 */
export const networkPolicy = (
  policy: Reference<typeof networkPolicyField>,
  names: Naming,
  ports: {
    readonly nodes: Ports;
    readonly clients: Ports;
    readonly areApart?: Expression<boolean>;
  },
  ...further: Items<INetworkPolicyIngressRule>
) => {
  const among = comment<INetworkPolicyIngressRule>("The nodes, among themselves.", {
    ports: ports.nodes,
    from: [{ podSelector: { matchLabels: names.selectorLabels } }],
  });
  return manifest<INetworkPolicy>(
    when<INetworkPolicy>(policy.enabled, {
      apiVersion: "networking.k8s.io/v1",
      kind: "NetworkPolicy",
      metadata: { name: names.fullname, namespace: release.namespace, labels: names.labels },
      spec: {
        podSelector: { matchLabels: names.selectorLabels },
        policyTypes: ["Ingress"],
        ingress: [
          ports.areApart ? unless<INetworkPolicyIngressRule>(ports.areApart, among) : among,
          comment("Clients.", { ports: ports.clients, from: policy.clients }),
          ...further,
          policy.extraIngress,
        ],
      },
    }),
  );
};
