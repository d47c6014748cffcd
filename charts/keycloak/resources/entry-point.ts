import { demandedFiles, script, when } from "../../../generator/index.js";
import { areFiles, exportedFiles, SAY } from "../../shared/credentials.js";
import {
  administrator,
  databaseUser,
  mountedCertificate,
  mountedRemoteCacheUser,
} from "../context.js";

/** Variables of the server with what is secret, be they of a Secret or of files. */
export const variables = {
  database: { username: "KC_DB_USERNAME", password: "KC_DB_PASSWORD" },
  administrator: {
    username: "KC_BOOTSTRAP_ADMIN_USERNAME",
    password: "KC_BOOTSTRAP_ADMIN_PASSWORD",
  },
  remoteCache: { username: "KC_CACHE_REMOTE_USERNAME", password: "KC_CACHE_REMOTE_PASSWORD" },
} as const;

/** All that is secret in a pod. */
export const mounted = [
  databaseUser.mounted,
  mountedRemoteCacheUser,
  administrator.mountedIfEnabled,
  mountedCertificate,
] as const;

/** Stands before the image's own entry point where files have what is secret. */
export const entryPoint = when<readonly string[]>(areFiles(...mounted), [
  "bash",
  "-c",
  script([
    "set -eu",
    SAY,
    ...demandedFiles(...mounted),
    exportedFiles(databaseUser.mounted, variables.database),
    exportedFiles(mountedRemoteCacheUser, variables.remoteCache),
    exportedFiles(administrator.mountedIfEnabled, variables.administrator),
    'exec /opt/keycloak/bin/kc.sh "$@"',
  ]),
  "kc.sh",
]);
