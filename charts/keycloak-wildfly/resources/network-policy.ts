import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort";
import type { INetworkPolicyIngressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyIngressRule";
import {
  managementRule,
  matchSome,
  networkPolicy,
  testRule,
  when,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { hasBalancers, isUdp, names, values } from "../context.js";
import { testPodLabels } from "./helm-test.js";

const nodes: Items<INetworkPolicyPort> = [
  { port: "jgroups", protocol: when(isUdp, "UDP", "TCP") },
  { port: "jgroups-fd" },
  // Messages to groups, which no container port stands for.
  matchSome(values.discovery, {
    multicast: ({ port }): Templated<INetworkPolicyPort> => ({ port, protocol: "UDP" }),
  }),
];

const clients: Items<INetworkPolicyPort> = [
  { port: "http" },
  when<INetworkPolicyPort>(hasBalancers, { port: "ajp" }),
  when<INetworkPolicyPort>(hasBalancers, { port: "modcluster", protocol: "UDP" }),
];

export const policy = networkPolicy(
  values.networkPolicy,
  names,
  { nodes, clients },
  when<INetworkPolicyIngressRule>(
    values.metrics.enabled,
    managementRule(values.networkPolicy, [{ port: "management" }]),
  ),
  testRule(values.helmTest, values.networkPolicy, testPodLabels, [{ port: "http" }]),
);
