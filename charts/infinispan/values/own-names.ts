import type { OwnNames } from "../../../generator/index.js";

/** What the chart's pods have by themselves. */
export const ownNames: OwnNames = {
  env: {
    "servers find each other by it": ["POD_NAME", "POD_IP"],
    "set jvm instead": ["JAVA_OPTS"],
    "set transport.tls instead": ["TRANSPORT_PASSWORD"],
    "users come from secret": ["USER", "PASS", "IDENTITIES_PATH", "IDENTITIES_BATCH"],
  },
  volumes: [
    "configuration",
    "credentials",
    "data",
    "root",
    "scripts",
    "tls",
    "tmp",
    "transport",
    "users",
    "vault-token",
  ],
  mountPaths: [
    "/opt/fairlead/configuration",
    "/opt/fairlead/scripts",
    "/run/secrets/infinispan",
    "/run/secrets/infinispan/*",
    "/run/secrets/infinispan-tls",
    "/run/secrets/infinispan-tls/*",
    "/run/secrets/infinispan-transport",
    "/run/secrets/infinispan-transport/*",
    "/run/secrets/infinispan-users",
    "/run/secrets/infinispan-users/*",
    "/tmp",
    "/var/lib/infinispan",
    "/var/lib/infinispan/data",
  ],
  containers: ["infinispan"],
};
