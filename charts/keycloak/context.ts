import {
  branchOf,
  headlessNameHelper,
  imageHelper,
  include,
  naming,
  orElse,
  references,
  release,
  secretNameHelper,
  serviceAccountHelper,
  text,
  type Helper,
} from "../../generator/manifest/index.js";
import { fields } from "./values/index.js";

/** References to the chart's values. */
export const values = references(fields);

/** Names and labels of the release. */
export const names = naming(values);

const image = imageHelper(values.image);
const serviceAccountName = serviceAccountHelper(values.serviceAccount, names);

const headless = headlessNameHelper(names);

const { bootstrapAdmin, clusterDomain, database, discovery, tls } = values;

const databaseSecret = secretNameHelper(
  "databaseSecretName",
  "the database's user and password",
  database.secret.name,
  names.fullname,
  "database",
);
const adminSecret = secretNameHelper(
  "adminSecretName",
  "the first administrator's user name and password",
  bootstrapAdmin.secret.name,
  names.fullname,
  "admin",
);
const tlsSecret = secretNameHelper(
  "tlsSecretName",
  "the certificate of the server",
  tls.secretName,
  names.fullname,
  "tls",
);

const dnsQuery: Helper = {
  name: "dnsQuery",
  comment: "DNS name that resolves to the nodes, ready or not.",
  yields: "text",
  body: () =>
    orElse(
      branchOf(discovery, "dns-ping").query,
      text`${include(headless)}.${release.namespace}.svc.${clusterDomain}`,
    ),
};

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
