import type { Variable } from "../../../generator/index.js";
import { jvmOptions } from "./jvm.js";
import {
  adminPassword,
  adminUser,
  databasePassword,
  databaseUser,
  options,
  publicUrl,
} from "./options.js";

const to = (path: string): Variable => ({ value: { to: path } });

const file = {
  value: { not: "credentials are variables of a Secret here: name it in database.secret" },
} as const;

const forwarding: Variable = {
  value: {
    to: "proxy.headers",
    words: { true: "xforwarded" },
    note: "headers that the proxy sets and overwrites are named here",
  },
};

/** Variables that images of Keycloak know beside its options, the one of WildFly among them. */
export const variables: Readonly<Record<string, Variable>> = {
  DB_ADDR: to("database.host"),
  DB_DATABASE: to("database.name"),
  DB_PASSWORD: databasePassword,
  DB_PASSWORD_FILE: file,
  DB_PORT: to("database.port"),
  DB_USER: databaseUser,
  DB_USER_FILE: file,
  DB_VENDOR: options["db"] ?? to("database.vendor"),
  JAVA_OPTS: { value: jvmOptions },
  JAVA_OPTS_APPEND: { value: jvmOptions },
  JAVA_OPTS_KC_HEAP: { value: jvmOptions },
  JGROUPS_DISCOVERY_PROTOCOL: {
    value: { not: "nodes find each other by discovery.protocol" },
  },
  KEYCLOAK_ADMIN: adminUser,
  KEYCLOAK_ADMIN_PASSWORD: adminPassword,
  KEYCLOAK_FRONTEND_URL: { value: publicUrl("hostname.url") },
  KEYCLOAK_IMPORT: {
    value: { not: "name the ConfigMaps or Secrets of the realms in realmImport" },
  },
  KEYCLOAK_PASSWORD: adminPassword,
  KEYCLOAK_PROXY_ADDRESS_FORWARDING: forwarding,
  KEYCLOAK_STATISTICS: { value: { not: "metrics are served at the management port: see metrics" } },
  KEYCLOAK_USER: adminUser,
  PROXY_ADDRESS_FORWARDING: forwarding,
};
