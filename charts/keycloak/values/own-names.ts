import type { OwnNames } from "../../../generator/index.js";

/** What the chart's pods have by themselves. */
export const ownNames: OwnNames = {
  env: {
    "set bootstrapAdmin.secret instead": [
      "KC_BOOTSTRAP_ADMIN_PASSWORD",
      "KC_BOOTSTRAP_ADMIN_USERNAME",
    ],
    "set database.secret instead": ["KC_DB_PASSWORD", "KC_DB_USERNAME"],
    "set database.host or database.secret.hostKey instead": ["KC_DB_URL_HOST"],
    "set database.name or database.secret.databaseKey instead": ["KC_DB_URL_DATABASE"],
    "set database.port or database.secret.portKey instead": ["KC_DB_URL_PORT"],
    // Variables of the ConfigMap that other values rely on; extraEnv wins over all others of it.
    "set database.vendor instead": ["KC_DB"],
    "set discovery.protocol instead": ["KC_CACHE_STACK"],
    "set http.enabled instead": ["KC_HTTP_ENABLED"],
    "set http.relativePath instead": ["KC_HTTP_RELATIVE_PATH"],
    "service.httpPort leads to port 8080 of the pods": ["KC_HTTP_PORT"],
    "service.httpsPort leads to port 8443 of the pods": ["KC_HTTPS_PORT"],
    "probes depend on it": [
      "KC_HEALTH_ENABLED",
      "KC_HTTP_MANAGEMENT_PORT",
      "KC_HTTP_MANAGEMENT_RELATIVE_PATH",
      "KC_HTTP_MANAGEMENT_SCHEME",
    ],
  },
  volumes: [
    "build",
    "content",
    "data",
    "database-trust-store",
    "provider-config-map-*",
    "provider-image-*",
    "realms",
    "theme-config-map-*",
    "theme-image-*",
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
    "/opt/keycloak/data/import",
    "/opt/keycloak/lib/quarkus",
    "/tmp",
  ],
  containers: [
    "copy-build",
    "copy-provider-*",
    "copy-theme-*",
    "fetch-providers",
    "keycloak",
    "wait-for-database",
  ],
};
