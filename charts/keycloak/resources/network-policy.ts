import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort";
import {
  both,
  isBranch,
  managementRule,
  matchSome,
  networkPolicy,
  testRule,
  when,
  type Items,
  type Templated,
} from "../../../generator/index.js";
import { names, values } from "../context.js";
import { testPodLabels } from "./test-labels.js";
import { configCliRule } from "./config-cli.js";

const { discovery, http, multiSite, tls } = values;

const nodes: Items<INetworkPolicyPort> = [
  { port: "jgroups", protocol: when(isBranch(discovery, "multicast"), "UDP", "TCP") },
  // Messages to the group, which no container port stands for.
  matchSome(discovery, {
    multicast: ({ port }): Templated<INetworkPolicyPort> => ({ port, protocol: "UDP" }),
  }),
  { port: "jgroups-fd" },
];

const clients: Items<INetworkPolicyPort> = [
  when<INetworkPolicyPort>(http.enabled, { port: "http" }, { port: "https" }),
  when<INetworkPolicyPort>(both(http.enabled, tls.enabled), { port: "https" }),
];

export const policy = networkPolicy(
  values.networkPolicy,
  names,
  { nodes, clients, areApart: multiSite.enabled },
  configCliRule,
  managementRule(values.networkPolicy, [{ port: "management" }]),
  testRule(values.helmTest, values.networkPolicy, testPodLabels, [
    { port: "http" },
    { port: "management" },
  ]),
);
