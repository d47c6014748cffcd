import type { OwnNames } from "../../../generator/index.js";

/** What the chart's pods have by themselves. */
export const ownNames: OwnNames = {
  env: {
    "set jvm instead": ["CATALINA_OPTS", "JVM_OPTIONS"],
    "the image's own is in the image": ["CATALINA_BASE", "CATALINA_HOME"],
    "set configStore instead": ["CONFIG_BASE_DN", "CONFIG_BIND_DN", "CONFIG_SERVERS"],
    "set userStore instead": ["USER_BASE_DN", "USER_BIND_DN", "USER_SERVERS"],
    "set tokenStore instead": ["TOKEN_BASE_DN", "TOKEN_BIND_DN", "TOKEN_SERVERS"],
    "set service.httpPort and clusterDomain instead": ["SERVER_URL"],
    "the chart tells pods which configuration they wait for": ["REVISION"],
    "set hostname instead": ["COOKIE_DOMAIN", "SITE_URL"],
    "set sessions instead": ["STATELESS"],
    "the tools write there": ["HOME"],
  },
  volumes: [
    "authority",
    "config-store",
    "configuration",
    "requests",
    "scripts",
    "secrets",
    "tmp",
    "token-store",
    "user-store",
    "vault-token",
    "work",
  ],
  mountPaths: [
    "/opt/fairlead/authority*",
    "/opt/fairlead/configuration*",
    "/opt/fairlead/scripts",
    "/opt/fairlead/secrets*",
    "/opt/fairlead/stores*",
    "/tmp",
    "/var/lib/openam",
  ],
  containers: ["configure", "openam"],
};
