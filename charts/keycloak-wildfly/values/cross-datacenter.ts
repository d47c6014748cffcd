import {
  boolean,
  branch,
  dataKeyFormat,
  dnsName,
  group,
  host,
  integer,
  list,
  oneOf,
  port,
  secretSourceField,
  section,
  string,
  union,
  type Format,
} from "../../../generator/index.js";
import { credentialFiles } from "../../shared/credentials.js";

const siteName: Format = {
  pattern: "^[A-Za-z][-A-Za-z0-9_]{0,62}$",
  what: "a site's name of up to 63 letters, digits, '-' and '_' that begins with a letter, such as lon",
};

/** Caches that may have a remote store, beside `work`, which has one always. */
export const storedCaches = [
  "sessions",
  "offlineSessions",
  "clientSessions",
  "offlineClientSessions",
  "loginFailures",
  "actionTokens",
] as const;

const authorityFile = {
  name: dnsName({
    description: "Its name, in the release's namespace.",
    examples: ["cache-ca"],
  }),
  key: string({
    description: "Key that holds the certificates in PEM.",
    format: dataKeyFormat,
    whenAbsent: "ca.crt",
  }),
};

/** Clusters of other sites, which this one reaches through Infinispan alone. */
export const crossDatacenterFields = section("Cross-datacenter replication", {
  crossDatacenter: group(
    {
      description:
        "Replication to Keycloak clusters of other sites, which have the same database: each writes to Infinispan servers of its own site by Hot Rod, and these to those of the others. Infinispan is there first.",
    },
    {
      enabled: boolean({
        description: "Whether there are other sites. Pods wait until Infinispan takes connections.",
        default: false,
      }),
      site: string({
        description: "Name of this site, which no other has (jboss.site.name).",
        format: siteName,
        whenAbsent: "no site",
        examples: ["lon"],
      }),
      host: host({
        description: "Host of this site's Infinispan.",
        whenAbsent: "none",
        examples: ["cache-infinispan"],
      }),
      port: port({ description: "Its port of Hot Rod.", default: 11222 }),
      secret: secretSourceField({
        description: "User name and password at Infinispan.",
        files: credentialFiles,
        suffix: "remote-cache",
      }),
      tls: union(
        {
          description:
            "TLS to Infinispan, and where the certificates of its authority are. Whoever has one that this authority signed is taken for Infinispan: the client of Keycloak 16 does not look at the name in it. A new authority counts once the nodes are restarted.",
          discriminator: "authority",
          default: "none",
        },
        {
          none: branch({ description: "Nodes talk to Infinispan without TLS." }),
          secret: branch({ description: "In an existing Secret." }, authorityFile),
          configMap: branch({ description: "In an existing ConfigMap." }, authorityFile),
        },
      ),
      caches: list(oneOf(storedCaches, { description: "A cache." }), {
        description:
          "Caches that other sites have, beside `work`, by which realms, users and keys that have changed are read anew. Whoever logs in stays at one site meanwhile, so that authenticationSessions is none of them.",
        whenAbsent: `${storedCaches.slice(0, -1).join(", ")} and ${storedCaches.at(-1) ?? ""}`,
        uniqueItems: true,
        examples: [["sessions", "clientSessions"]],
      }),
      protocolVersion: oneOf(["2.5", "2.6", "2.7", "2.8", "2.9", "3.0", "3.1"], {
        description: "Version of Hot Rod, which Infinispan must have.",
        default: "2.9",
      }),
      waitSeconds: integer({
        description:
          "Time that a pod waits for Infinispan; Kubernetes then starts its init container again.",
        unit: "seconds",
        minimum: 1,
        maximum: 86400,
        default: 300,
      }),
    },
  ),
});
