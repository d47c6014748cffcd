import {
  autoscalingField,
  boolean,
  branch,
  group,
  host,
  integer,
  multicastAddress,
  oneOf,
  port,
  replicasField,
  secretSourceField,
  section,
  string,
  union,
} from "../../../generator/index.js";
import { jgroupsFiles } from "../secrets.js";
import type { Cache } from "./caches.js";

const ownersField = (description: string, whenAbsent: string) =>
  integer({ description, unit: "nodes", minimum: 1, maximum: 100, whenAbsent, examples: [2] });

const ownersOf = (cache: Cache) =>
  ownersField(`Nodes that hold each entry of the cache ${cache}.`, "cache.owners");

/** How many nodes there are, how they find each other, and what they keep for one another. */
export const clusterFields = section("Cluster", {
  replicas: replicasField("Keycloak nodes."),
  autoscaling: autoscalingField,
  discovery: union(
    {
      description: "How the nodes find each other.",
      discriminator: "protocol",
      default: "dns-ping",
    },
    {
      "dns-ping": branch(
        { description: "By the addresses of the headless Service (DNS_PING), over TCP." },
        {
          query: host({
            description: "DNS name whose A records are the nodes.",
            whenAbsent: "the headless Service of the release",
          }),
        },
      ),
      "kube-ping": branch({
        description:
          "By the pods that the Kubernetes API lists (KUBE_PING), over TCP. The release makes the Role for it.",
      }),
      "jdbc-ping": branch({
        description: "By a table in the database (JDBC_PING), over TCP.",
      }),
      multicast: branch(
        {
          description: "By IP multicast (PING or MPING), where the network of the pods carries it.",
        },
        {
          address: multicastAddress({
            description:
              "Multicast address of this cluster, which no other cluster of the network has.",
            examples: ["239.10.20.30"],
          }),
          port: port({ description: "Multicast port of this cluster.", default: 45688 }),
          transport: oneOf(["udp", "tcp"], {
            description:
              "How nodes that found each other talk: by multicast too (udp), or by connections (tcp).",
            default: "udp",
          }),
          modclusterAddress: multicastAddress({
            description:
              "Multicast address, on port 23364, at which mod_cluster balancers advertise themselves.",
            whenAbsent: "nodes do not listen for balancers",
            examples: ["239.10.20.31"],
          }),
        },
      ),
    },
  ),
  cache: group(
    { description: "What the nodes keep for one another: sessions live in memory alone." },
    {
      highAvailability: boolean({
        description: "Whether sessions outlive a node: every owners count is at least 2 then.",
        default: true,
      }),
      owners: ownersField(
        "Nodes that hold each entry of the seven distributed caches.",
        "2, or 1 with one replica",
      ),
      ownersOf: group(
        { description: "Owners of single caches." },
        {
          sessions: ownersOf("sessions"),
          authenticationSessions: ownersOf("authenticationSessions"),
          actionTokens: ownersOf("actionTokens"),
          offlineSessions: ownersOf("offlineSessions"),
          clientSessions: ownersOf("clientSessions"),
          offlineClientSessions: ownersOf("offlineClientSessions"),
          loginFailures: ownersOf("loginFailures"),
        },
      ),
    },
  ),
  jgroups: group(
    { description: "Who may join, and who may read what the nodes tell each other." },
    {
      security: oneOf(["none", "auth", "sym-encrypt", "asym-encrypt"], {
        description:
          "`auth`: a node must know a password to join (AUTH). `sym-encrypt`: also, messages are encrypted by a secret key that every node has (SYM_ENCRYPT). `asym-encrypt`: also, by a key that the first node makes and hands out, wrapped by public keys (ASYM_ENCRYPT).",
        default: "none",
      }),
      secret: secretSourceField({
        description: "What the nodes share.",
        files: jgroupsFiles,
        suffix: "jgroups",
        common: {
          keyAlias: string({
            description: "Alias of the key in the keystore.",
            format: {
              pattern: "^[-._a-zA-Z0-9]+$",
              what: "an alias of letters, digits, '-', '_' and '.', such as jgroups",
            },
            default: "jgroups",
          }),
        },
      }),
    },
  ),
});
