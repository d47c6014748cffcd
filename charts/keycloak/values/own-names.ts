import type { OwnNames } from "../../../generator/index.js";

/** What the chart's pods have by themselves. */
export const ownNames: OwnNames = {
  env: {
    "set bootstrapAdmin.secret instead": [
      "KC_BOOTSTRAP_ADMIN_PASSWORD",
      "KC_BOOTSTRAP_ADMIN_USERNAME",
    ],
    "set database.secret instead": ["KC_DB_PASSWORD", "KC_DB_USERNAME"],
    "the chart sets the address of the pod": ["KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS"],
  },
  volumes: [
    "build",
    "data",
    "database-trust-store",
    "tls",
    "tmp",
    "truststore-config-map-*",
    "truststore-secret-*",
  ],
  mountPaths: [
    "/opt/keycloak/conf/database",
    "/opt/keycloak/conf/tls",
    "/opt/keycloak/conf/truststores/config-map-*",
    "/opt/keycloak/conf/truststores/secret-*",
    "/opt/keycloak/data",
    "/opt/keycloak/lib/quarkus",
    "/tmp",
  ],
  containers: ["copy-build", "keycloak"],
};
