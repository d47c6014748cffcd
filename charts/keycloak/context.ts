import {
  branchOf,
  headlessServiceName,
  hostOfUrl,
  imageName,
  naming,
  nodesQuery,
  references,
  mountedSecret,
  secretName,
  secretSource,
  serviceAccountName,
} from "../../generator/index.js";
import { administratorOf } from "../shared/administrator.js";
import { podSecretIf } from "../shared/credentials.js";
import { databaseUserOf } from "../shared/database-user.js";
import { remoteCacheMount, remoteCacheUserOf } from "../shared/remote-cache.js";
import { certificateFiles, certificateMount } from "./secrets.js";
import { fields } from "./values/index.js";

/** The chart's own name. */
export const chartName = "keycloak";
/** Version of the server that the chart runs where nobody says another one. */
export const appVersion = "26.7.3";

/** References to the chart's values. */
export const values = references(fields);

/** Names and labels of the release. */
export const names = naming(
  chartName,
  values,
  "admin",
  "configcli",
  "console",
  "dashboard",
  "database",
  "headless",
  "metadata",
  "metrics",
  "remote-cache",
  "test",
  "tls",
  "update",
);

const { bootstrapAdmin, clusterDomain, database, discovery, hostname, multiSite, tls } = values;

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

/** Who Keycloak is to the database. */
export const databaseUser = databaseUserOf(database, names);

/** Who the first administrator is. */
export const administrator = administratorOf(bootstrapAdmin, names);

/** Who the nodes are to the Infinispan of their site. */
export const remoteCacheUser = remoteCacheUserOf(multiSite.secret, names);

/** The same in the pods, where there are other sites. */
export const mountedRemoteCacheUser = podSecretIf(
  multiSite.enabled,
  mountedSecret(remoteCacheUser, remoteCacheMount),
);

/** Where the server's certificate comes from. */
export const certificate = secretSource(tls, {
  files: certificateFiles,
  secretName: secretName(
    "tlsSecretName",
    "the certificate of the server",
    branchOf(tls, "existingSecret").secretName,
    names.fullname,
    "tls",
  ),
});

/** The same in the server's pods. */
export const mountedCertificate = podSecretIf(
  tls.enabled,
  mountedSecret(certificate, certificateMount),
);

/** Where the chart mounts what Keycloak reads. */
export const paths = {
  tls: certificateMount.mountPath,
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
