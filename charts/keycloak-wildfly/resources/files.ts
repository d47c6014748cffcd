import { demandedFiles, script, when, type Items } from "../../../generator/index.js";
import { areFiles, exportedFiles, SAY } from "../../shared/credentials.js";
import {
  administrator,
  databaseUser,
  mountedRemoteCacheUser,
  paths,
  sharedKeystore,
  sharedPasswords,
} from "../context.js";

/** Variables with what is secret, be they of a Secret or of files. */
export const secretVariables = {
  database: { username: "DB_USERNAME", password: "DB_PASSWORD" },
  administrator: { username: "ADMIN_USERNAME", password: "ADMIN_PASSWORD" },
  remoteCache: { username: "REMOTE_CACHE_USERNAME", password: "REMOTE_CACHE_PASSWORD" },
  jgroups: { password: "JGROUPS_PASSWORD", keystorePassword: "JGROUPS_KEYSTORE_PASSWORD" },
} as const;

/** What the server has, all of which the container that configures it has, too. */
const ofServer = [
  databaseUser.mounted,
  mountedRemoteCacheUser,
  sharedPasswords,
  sharedKeystore,
] as const;

/** All that is secret in a pod. */
export const ofPod = [...ofServer, administrator.mountedIfEnabled] as const;

const exportedToServer: Items<string> = [
  exportedFiles(databaseUser.mounted, secretVariables.database),
  exportedFiles(mountedRemoteCacheUser, secretVariables.remoteCache),
  exportedFiles(sharedPasswords, {
    password: secretVariables.jgroups.password,
    "keystore-password": secretVariables.jgroups.keystorePassword,
  }),
];

/** Lines that the scripts begin with where files have what is secret. */
export const readFiles: Items<string> = [
  when<string>(areFiles(...ofPod), SAY),
  ...demandedFiles(...ofPod),
  ...exportedToServer,
  exportedFiles(administrator.mountedIfEnabled, secretVariables.administrator),
];

const server = `${paths.home}/bin/standalone.sh`;

/** What starts the server. */
export const entryPoint = when<readonly string[]>(
  areFiles(...ofServer),
  [
    "bash",
    "-c",
    script([
      "set -eu",
      SAY,
      ...demandedFiles(...ofServer),
      ...exportedToServer,
      `exec ${server} "$@"`,
    ]),
    "standalone.sh",
  ],
  [server],
);
