import type { IService } from "kubernetes-models/v1/Service";
import {
  clientService,
  headlessService,
  manifest,
  merge,
  release,
  when,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { headlessName, names, routerLabels, routerName, values } from "../context.js";
import { isCrossSite } from "./caches.js";

const { router, service } = values;
const { ports } = contract;

export const client = clientService(service, names, [
  {
    name: "infinispan",
    port: service.port,
    targetPort: "infinispan",
    nodePort: service.nodePort,
  },
]);

export const headless = headlessService(
  headlessName,
  names,
  [
    { name: "jgroups", port: ports.jgroups, targetPort: "jgroups" },
    { name: "jgroups-fd", port: ports.failureDetection, targetPort: "jgroups-fd" },
    { name: "infinispan", port: ports.endpoint, targetPort: "infinispan" },
  ],
  "Servers find each other before they are ready: one is ready once it has its entries.",
);

/** What servers of all sites meet at. */
export const routerService = manifest<IService>(
  when<IService>(isCrossSite, {
    apiVersion: "v1",
    kind: "Service",
    metadata: {
      name: routerName,
      namespace: release.namespace,
      labels: merge(names.labels, router.service.labels),
      annotations: router.service.annotations,
    },
    spec: {
      type: router.service.type,
      ports: [
        {
          name: "router",
          port: ports.router,
          targetPort: "router",
          nodePort: router.service.nodePort,
        },
      ],
      selector: routerLabels,
    },
  }),
);
