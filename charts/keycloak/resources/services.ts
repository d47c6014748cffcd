import type { IServicePort } from "kubernetes-models/v1/ServicePort";
import {
  clientService,
  headlessService,
  isBranch,
  stickyServiceAnnotations,
  unless,
  when,
} from "../../../generator/index.js";
import { ROUTE_COOKIE } from "../../shared/route-cookie.js";
import { headlessName, names, ports, values } from "../context.js";

const { discovery, http, multiSite, service, tls } = values;

export const client = clientService(
  service,
  names,
  [
    when<IServicePort>(http.enabled, {
      name: "http",
      port: service.httpPort,
      targetPort: "http",
      nodePort: service.httpNodePort,
    }),
    when<IServicePort>(tls.enabled, {
      name: "https",
      port: service.httpsPort,
      targetPort: "https",
      nodePort: service.httpsNodePort,
    }),
  ],
  stickyServiceAnnotations(values.ingress, ROUTE_COOKIE),
);

/** Nodes that do not talk to each other have names alone. */
export const headless = headlessService(
  headlessName,
  names,
  unless<readonly IServicePort[]>(multiSite.enabled, [
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
  ]),
);
