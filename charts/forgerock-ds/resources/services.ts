import { clientService, headlessService } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { headlessName, names, values } from "../context.js";

const { service } = values;
const { ports } = contract;

export const client = clientService(service, names, [
  {
    name: "ldap",
    port: service.ldapPort,
    targetPort: "ldap",
    nodePort: service.ldapNodePort,
  },
  {
    name: "ldaps",
    port: service.ldapsPort,
    targetPort: "ldaps",
    nodePort: service.ldapsNodePort,
  },
]);

export const headless = headlessService(
  headlessName,
  names,
  [
    { name: "ldap", port: ports.ldap, targetPort: "ldap" },
    { name: "ldaps", port: ports.ldaps, targetPort: "ldaps" },
    { name: "administration", port: ports.administration, targetPort: "administration" },
    { name: "replication", port: ports.replication, targetPort: "replication" },
  ],
  "Servers have names while they set themselves up and join, too.",
);
