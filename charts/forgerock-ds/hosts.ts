import { call, each, release, text, textHelper, type Expression } from "../../generator/index.js";
import { domain, names, values } from "./context.js";
import { contract } from "./contract.js";

/**
 * All that depends on which servers there are: their names, who replicates, what access managers are
 * told, and what a certificate for all of them must name.
 */
const ordinals = call("until", call("int", values.replicas));

const hosts = textHelper({
  name: "hosts",
  comment: "Host names of the servers, each with a space behind it.",
  body: each<number, string>(ordinals, (ordinal) => text`${names.fullname}-${ordinal}.${domain} `),
});

/** `host:port,host:port`. */
const withPort = (port: number): Expression<string> =>
  text`${call("replace", " ", `:${port},`, call("trim", hosts))}:${port}`;

export const peers = textHelper({
  name: "peers",
  comment: "Servers by their ports of replication.",
  body: withPort(contract.ports.replication),
});

export const ldapServers = textHelper({
  name: "ldapServers",
  comment: "Servers by their ports of LDAPS, as access managers list them.",
  body: withPort(contract.ports.ldaps),
});

export const certificateNames = textHelper({
  name: "certificateNames",
  comment: "What a certificate of all servers must name: themselves, and the Service of clients.",
  body: text`${call("replace", " ", ",", hosts)}${names.fullname},${names.fullname}.${release.namespace}.svc`,
});
