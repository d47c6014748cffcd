import {
  branchOf,
  headlessServiceName,
  hostOfUrl,
  imageName,
  naming,
  nodesQuery,
  references,
  secretName,
  serviceAccountName,
} from "../../generator/index.js";
import { keycloakSecrets } from "../shared/secrets.js";
import { fields } from "./values/index.js";

/** The chart's own name. */
export const chartName = "keycloak";

/** References to the chart's values. */
export const values = references(fields);

/** Names and labels of the release. */
export const names = naming(
  chartName,
  values,
  "configcli",
  "console",
  "dashboard",
  "headless",
  "metadata",
  "metrics",
  "test",
  "update",
);

const { bootstrapAdmin, clusterDomain, database, discovery, hostname, tls } = values;

export const image = imageName(values.image);
export const accountName = serviceAccountName(values.serviceAccount, names);
export const headlessName = headlessServiceName(names);
export const dnsQuery = nodesQuery(
  branchOf(discovery, "dns-ping").query,
  headlessName,
  clusterDomain,
);

/** Hosts that people and administrators know Keycloak by. */
export const hosts = {
  public: hostOfUrl("publicHost", "hostname.url", hostname.url),
  admin: hostOfUrl("adminHost", "hostname.admin", hostname.admin),
};

/** Secrets that the user makes, under conventional names or given ones. */
export const secrets = {
  ...keycloakSecrets(database, bootstrapAdmin, names),
  tls: secretName(
    "tlsSecretName",
    "the certificate of the server",
    tls.secretName,
    names.fullname,
    "tls",
  ),
};

/** Where the chart mounts what Keycloak reads. */
export const paths = {
  tls: "/opt/keycloak/conf/tls",
  truststores: "/opt/keycloak/conf/truststores",
  databaseTrustStore: "/opt/keycloak/conf/database",
  realms: "/opt/keycloak/data/import",
  providers: "/opt/keycloak/providers",
  themes: "/opt/keycloak/themes",
} as const;

/** Ports of the server's container. */
export const ports = {
  http: 8080,
  https: 8443,
  management: 9000,
  /** JGroups: messages between nodes. */
  jgroups: 7800,
  /** JGroups FD_SOCK2: failure detection, on the port above plus 50000. */
  failureDetection: 57800,
} as const;
