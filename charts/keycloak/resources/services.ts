import type { IService } from "kubernetes-models/v1/Service";
import type { IServicePort } from "kubernetes-models/v1/ServicePort";
import {
  equals,
  manifest,
  merge,
  when,
  comment,
  isBranch,
} from "../../../generator/manifest/index.js";
import { headlessName, names, ports, values } from "../context.js";

const { discovery, http, service, tls } = values;

/** What browsers and proxies reach. */
export const clientService = manifest<IService>({
  apiVersion: "v1",
  kind: "Service",
  metadata: {
    name: names.fullname,
    labels: merge(names.labels, service.labels),
    annotations: service.annotations,
  },
  spec: {
    type: service.type,
    sessionAffinity: service.sessionAffinity,
    loadBalancerSourceRanges: when(
      equals(service.type, "LoadBalancer"),
      service.loadBalancerSourceRanges,
    ),
    ports: [
      when<IServicePort>(http.enabled, {
        name: "http",
        port: service.httpPort,
        targetPort: "http",
      }),
      when<IServicePort>(tls.enabled, {
        name: "https",
        port: service.httpsPort,
        targetPort: "https",
      }),
    ],
    selector: names.selectorLabels,
  },
});

/** Names of the pods, and the addresses that nodes find each other by. */
export const headlessService = manifest<IService>({
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: headlessName, labels: names.labels },
  spec: {
    type: "ClusterIP",
    clusterIP: "None",
    publishNotReadyAddresses: comment(
      "Nodes find each other before they are ready: a node is ready once it has joined.",
      true,
    ),
    ports: [
      {
        name: "jgroups",
        port: ports.jgroups,
        targetPort: "jgroups",
        protocol: when(isBranch(discovery, "multicast"), "UDP", "TCP"),
      },
      {
        name: "jgroups-fd",
        port: ports.failureDetection,
        targetPort: "jgroups-fd",
      },
    ],
    selector: names.selectorLabels,
  },
});
