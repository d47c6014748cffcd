import type { IServicePort } from "kubernetes-models/v1/ServicePort";
import {
  clientService,
  headlessService,
  stickyServiceAnnotations,
  unless,
  when,
} from "../../../generator/index.js";
import { ROUTE_COOKIE } from "../../shared/route-cookie.js";
import { hasBalancers, headlessName, isUdp, names, ports, values } from "../context.js";

const { service } = values;

export const client = clientService(
  service,
  names,
  [
    {
      name: "http",
      port: service.httpPort,
      targetPort: "http",
      nodePort: service.httpNodePort,
    },
  ],
  stickyServiceAnnotations(values.ingress, ROUTE_COOKIE),
);

export const headless = headlessService(headlessName, names, [
  unless<IServicePort>(isUdp, { name: "jgroups", port: ports.tcp, targetPort: "jgroups" }),
  unless<IServicePort>(isUdp, {
    name: "jgroups-fd",
    port: ports.tcpFailureDetection,
    targetPort: "jgroups-fd",
  }),
  when<IServicePort>(isUdp, {
    name: "jgroups",
    port: ports.udp,
    targetPort: "jgroups",
    protocol: "UDP",
  }),
  when<IServicePort>(isUdp, {
    name: "jgroups-fd",
    port: ports.udpFailureDetection,
    targetPort: "jgroups-fd",
  }),
  when<IServicePort>(hasBalancers, { name: "ajp", port: ports.ajp, targetPort: "ajp" }),
  when<IServicePort>(hasBalancers, {
    name: "modcluster",
    port: ports.modcluster,
    targetPort: "modcluster",
    protocol: "UDP",
  }),
]);
