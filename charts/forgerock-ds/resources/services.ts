import type { IServicePort } from "kubernetes-models/v1/ServicePort";
import {
  clientService,
  differs,
  headlessService,
  isBranch,
  when,
} from "../../../generator/index.js";
import { contract } from "../contract.js";
import { forgerockContract } from "../forgerock-contract.js";
import { headlessName, names, values } from "../context.js";

const { service } = values;
const { ports } = contract;
const { ports: http } = forgerockContract;
const isForgerock = isBranch(values.distribution, "forgerock");

export const client = clientService(service, names, [
  when<IServicePort>(differs(service.ldap, "none"), {
    name: "ldap",
    port: service.ldapPort,
    targetPort: "ldap",
    nodePort: service.ldapNodePort,
  }),
  {
    name: "ldaps",
    port: service.ldapsPort,
    targetPort: "ldaps",
    nodePort: service.ldapsNodePort,
  },
  when<IServicePort>(isForgerock, { name: "https", port: http.https, targetPort: "https" }),
]);

export const headless = headlessService(
  headlessName,
  names,
  [
    { name: "ldap", port: ports.ldap, targetPort: "ldap" },
    { name: "ldaps", port: ports.ldaps, targetPort: "ldaps" },
    { name: "administration", port: ports.administration, targetPort: "administration" },
    { name: "replication", port: ports.replication, targetPort: "replication" },
    when<IServicePort>(isForgerock, { name: "http", port: http.http, targetPort: "http" }),
    when<IServicePort>(isForgerock, { name: "https", port: http.https, targetPort: "https" }),
  ],
  "Servers have names while they set themselves up and join, too.",
);
