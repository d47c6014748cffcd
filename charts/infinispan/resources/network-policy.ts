import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import { managementRule, networkPolicy, when } from "../../../generator/index.js";
import { names, values } from "../context.js";

export const policy = networkPolicy(
  values.networkPolicy,
  names,
  {
    nodes: [{ port: "jgroups" }, { port: "jgroups-fd" }],
    clients: [{ port: "infinispan" }],
  },
  when<INetworkPolicyIngressRule>(
    values.metrics.enabled,
    managementRule(values.networkPolicy, [{ port: "management" }]),
  ),
);
