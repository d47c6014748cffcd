import type { OwnNames } from "../../../generator/index.js";

/** What the chart's pods have by themselves. */
export const ownNames: OwnNames = {
  env: {
    "set database instead": ["POSTGRES_DB"],
    "set secret instead": ["POSTGRES_PASSWORD", "POSTGRES_USER"],
    "storage depends on it": ["PGDATA"],
    "the password comes from secret": ["POSTGRES_PASSWORD_FILE"],
    "probes depend on it": ["PGPORT"],
  },
  volumes: ["backup", "data", "init-scripts", "run", "shm", "tmp"],
  mountPaths: [
    "/backup",
    "/dev/shm",
    "/docker-entrypoint-initdb.d",
    "/tmp",
    "/var/lib/postgresql/data",
    "/var/run/postgresql",
  ],
  containers: ["postgresql"],
};
