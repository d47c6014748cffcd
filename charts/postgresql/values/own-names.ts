import type { OwnNames } from "../../../generator/index.js";

/** What the chart's pods have by themselves. */
export const ownNames: OwnNames = {
  env: {
    "set database instead": ["POSTGRES_DB"],
    "set secret instead": ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD_FILE", "POSTGRES_USER_FILE"],
    "set username or secret instead": ["POSTGRES_USER"],
    "storage depends on it": ["PGDATA"],
    "probes depend on it": ["PGPORT"],
  },
  volumes: ["backup", "credentials", "data", "init-scripts", "run", "shm", "tmp", "vault-token"],
  mountPaths: [
    "/backup",
    "/dev/shm",
    "/docker-entrypoint-initdb.d",
    "/run/secrets/postgresql",
    "/run/secrets/postgresql/*",
    "/tmp",
    "/var/lib/postgresql/data",
    "/var/run/postgresql",
  ],
  containers: ["postgresql"],
};
