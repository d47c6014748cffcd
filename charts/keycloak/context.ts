import {
  branchOf,
  headlessNameHelper,
  imageHelper,
  include,
  naming,
  nodesQueryHelper,
  references,
  secretNameHelper,
  serviceAccountHelper,
} from "../../generator/index.js";
import { keycloakSecrets } from "../shared/secrets.js";
import { fields } from "./values/index.js";

/** References to the chart's values. */
export const values = references(fields);

/** Names and labels of the release. */
export const names = naming(values);

const image = imageHelper(values.image);
const serviceAccountName = serviceAccountHelper(values.serviceAccount, names);

const headless = headlessNameHelper(names);

const { bootstrapAdmin, clusterDomain, database, discovery, tls } = values;

const { database: databaseSecret, admin: adminSecret } = keycloakSecrets(
  database,
  bootstrapAdmin,
  names,
);
const tlsSecret = secretNameHelper(
  "tlsSecretName",
  "the certificate of the server",
  tls.secretName,
  names.fullname,
  "tls",
);

const dnsQuery = nodesQueryHelper(branchOf(discovery, "dns-ping").query, headless, clusterDomain);

export const helpers = [
  ...names.helpers,
  image,
  serviceAccountName,
  headless,
  dnsQuery,
  databaseSecret,
  adminSecret,
  tlsSecret,
];

export const imageName = include(image);
export const accountName = include(serviceAccountName);
export const headlessName = include(headless);
export const dnsQueryName = include(dnsQuery);

/** Secrets that the user makes, under conventional names or given ones. */
export const secrets = {
  database: include(databaseSecret),
  admin: include(adminSecret),
  tls: include(tlsSecret),
};

/** Where the chart mounts what Keycloak reads. */
export const paths = {
  tls: "/opt/keycloak/conf/tls",
  truststores: "/opt/keycloak/conf/truststores",
  databaseTrustStore: "/opt/keycloak/conf/database",
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
