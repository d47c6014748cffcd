import type { Migration } from "../../../generator/index.js";
import { embeddedDatabase } from "./embedded-database.js";
import { keycloakx } from "./keycloakx.js";

/** @see https://github.com/codecentric/helm-charts/tree/master/charts/keycloak */
export const codecentric: Migration = {
  ...keycloakx,
  from: "codecentric/keycloak",
  about:
    "The chart of codecentric for Keycloak on WildFly, up to version 17, which serves under /auth and brings PostgreSQL along. Keycloak on Quarkus migrates its database at the first start.",
  keys: {
    ...keycloakx.keys,
    "image.repository": {
      same: ["quay.io/keycloak/keycloak", "docker.io/jboss/keycloak", "jboss/keycloak"],
      otherwise: {
        not: "an image on top of Keycloak on WildFly does not run here: build it on top of quay.io/keycloak/keycloak",
      },
    },
    "image.tag": {
      cases: [
        { matches: "^2[6-9]\\..*", carry: { to: "image.tag" } },
        { matches: "", carry: { not: "the chart is for Keycloak 26: leave the tag to it" } },
      ],
    },
    ...embeddedDatabase("postgresql"),
    pgchecker: { not: "set database.wait.enabled for a wait by Keycloak's own image" },
    startupScripts: { not: "scripts for jboss-cli are for WildFly: say it by values" },
    "service.httpManagementPort": { not: "the management port is 9000, for metrics and probes" },
    "service.httpManagementNodePort": { not: "the management port is for the cluster alone" },
    volumePermissions: { ignored: "it is a value of postgresql there" },
  },
  switches: { ...keycloakx.switches, postgresql: "postgresql.enabled" },
  assumed: [
    { key: "replicas", value: 1, unless: "autoscaling.enabled" },
    { key: "http.relativePath", value: "/auth" },
    { key: "postgresql.enabled", value: true, unless: "extraEnv" },
  ],
};
