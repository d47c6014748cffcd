import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort";
import {
  matchSome,
  networkPolicy,
  when,
  type Templated,
} from "../../../generator/manifest/index.js";
import { isUdp, names, values } from "../context.js";

export const policy = networkPolicy(values.networkPolicy, names, {
  nodes: [
    { port: "jgroups", protocol: when(isUdp, "UDP", "TCP") },
    { port: "jgroups-fd" },
    // Messages to groups, which no container port stands for.
    matchSome(values.discovery, {
      multicast: ({ port }): Templated<INetworkPolicyPort> => ({ port, protocol: "UDP" }),
    }),
  ],
  clients: [{ port: "http" }],
  management: [{ port: "management" }],
});
