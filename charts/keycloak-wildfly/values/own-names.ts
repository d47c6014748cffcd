import type { OwnNames } from "../../../generator/index.js";

/** What the chart's pods have by themselves. */
export const ownNames: OwnNames = {
  env: {
    "set bootstrapAdmin.secret instead": ["ADMIN_PASSWORD", "ADMIN_USERNAME"],
    "set crossDatacenter.secret instead": ["REMOTE_CACHE_PASSWORD", "REMOTE_CACHE_USERNAME"],
    "set database.driver instead": ["JBOSS_MODULEPATH"],
    "set database.secret instead": ["DB_PASSWORD", "DB_USERNAME"],
    "set database.host or database.secret.hostKey instead": ["DB_HOST"],
    "set database.name or database.secret.databaseKey instead": ["DB_NAME"],
    "set database.port or database.secret.portKey instead": ["DB_PORT"],
    "set database.url instead": ["DB_URL"],
    "set jgroups.secret instead": ["JGROUPS_KEYSTORE_PASSWORD", "JGROUPS_PASSWORD"],
    "set jvm.options instead": ["JAVA_OPTS", "JBOSS_JAVA_SIZING"],
    "shutdown.timeoutSeconds depends on it": ["LAUNCH_JBOSS_IN_BACKGROUND"],
  },
  volumes: [
    "administrator",
    "chart-scripts",
    "database-user",
    "jgroups",
    "jgroups-passwords",
    "remote-cache",
    "remote-cache-authority",
    "standalone",
    "tmp",
    "user-scripts",
    "vault-token",
  ],
  mountPaths: [
    "/opt/jboss/chart-scripts",
    "/opt/jboss/jgroups",
    "/opt/jboss/jgroups/*",
    "/opt/jboss/keycloak/standalone",
    "/opt/jboss/modules/database/jdbc/main/module.xml",
    "/opt/jboss/remote-cache-authority",
    "/opt/jboss/startup-scripts",
    "/run/secrets/keycloak/*",
    "/tmp",
  ],
  containers: ["configure", "keycloak", "wait-for-database", "wait-for-infinispan"],
};
