import {
  autoscalingField,
  branch,
  group,
  host,
  integer,
  multicastAddress,
  oneOf,
  port,
  replicasField,
  section,
  union,
} from "../../../generator/index.js";

const encryption = oneOf(["mtls", "none"], {
  description:
    "Encryption between nodes: TLS with certificates that Keycloak makes, keeps in the database and rotates, or none.",
  default: "mtls",
});

const maxCount = (cache: string) =>
  integer({
    description: `Entries of the cache ${cache} that one node keeps in memory.`,
    unit: "entries",
    minimum: 1,
    // Keycloak's option is a Java int.
    maximum: 2_147_483_647,
    whenAbsent: "Keycloak's own",
    examples: [20000],
  });

/** How many nodes there are, how they find each other, and what they keep for one another. */
export const clusterFields = section("Cluster", {
  replicas: replicasField("Keycloak nodes."),
  autoscaling: autoscalingField,
  discovery: union(
    {
      description: "How the nodes find each other.",
      discriminator: "protocol",
      default: "jdbc-ping",
    },
    {
      "jdbc-ping": branch(
        { description: "By a table in the database (JDBC_PING)." },
        { encryption },
      ),
      "dns-ping": branch(
        { description: "By the addresses of the headless Service (DNS_PING)." },
        {
          query: host({
            description: "DNS name whose A and AAAA records are the nodes.",
            whenAbsent: "the headless Service of the release",
          }),
          encryption,
        },
      ),
      multicast: branch(
        {
          description:
            "By IP multicast (PING over UDP), in clear text, where the network of the pods carries it.",
        },
        {
          address: multicastAddress({
            description:
              "Multicast address of this cluster, which no other cluster of the network has.",
            examples: ["239.10.20.30"],
          }),
          port: port({ description: "Multicast port of this cluster.", default: 46655 }),
        },
      ),
    },
  ),
  cache: union(
    {
      description: "Where user sessions are kept.",
      discriminator: "sessions",
      default: "persistent",
      common: {
        maxCount: group(
          { description: "Bounds of the caches in memory." },
          {
            realms: maxCount("realms"),
            users: maxCount("users"),
            authorization: maxCount("authorization"),
            keys: maxCount("keys"),
            crl: maxCount("crl"),
            offlineSessions: maxCount("offlineSessions"),
            offlineClientSessions: maxCount("offlineClientSessions"),
          },
        ),
      },
    },
    {
      persistent: branch(
        { description: "In the database, which outlives every node; memory holds copies." },
        {
          sessionsMaxCount: maxCount("sessions"),
          clientSessionsMaxCount: maxCount("clientSessions"),
        },
      ),
      volatile: branch(
        { description: "In memory alone: all are gone when all owners of an entry are." },
        {
          owners: integer({
            description:
              "Nodes that hold each entry of sessions, clientSessions, authenticationSessions, actionTokens and loginFailures.",
            unit: "nodes",
            minimum: 1,
            maximum: 100,
            whenAbsent: "Keycloak's own, 2",
            examples: [2],
          }),
        },
      ),
    },
  ),
});
