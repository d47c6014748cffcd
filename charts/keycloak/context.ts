import {
  include,
  imageHelper,
  naming,
  references,
  secretName,
  serviceAccountHelper,
  text,
} from "../../generator/manifest/index.js";
import { fields } from "./values/index.js";

/** References to the chart's values. */
export const values = references(fields);

/** Names and labels of the release. */
export const names = naming(values);

const image = imageHelper(values.image);
const serviceAccountName = serviceAccountHelper(values.serviceAccount, names);

export const helpers = [...names.helpers, image, serviceAccountName];

export const imageName = include(image);
export const accountName = include(serviceAccountName);
export const headlessName = text`${names.fullname}-headless`;

/** Secrets that the user makes, under conventional names or given ones. */
export const secrets = {
  database: secretName(values.database.secret.name, names.fullname, "database"),
  admin: secretName(values.bootstrapAdmin.secret.name, names.fullname, "admin"),
  tls: secretName(values.tls.secretName, names.fullname, "tls"),
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
