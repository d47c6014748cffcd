import { vaultAgentKeys, type SecretFiles, type SecretMount } from "../../generator/index.js";
import { contract } from "./contract.js";

/** What servers, and who administers them, log in with. */
export const passwordFiles = {
  directoryManager: {
    what: "password of cn=Directory Manager",
    key: "directory-manager",
    example: "rootPassword",
  },
  replicationAdmin: {
    what: "password of the administrator of replication, whose name is admin",
    key: "replication-admin",
    example: "adminPassword",
  },
  monitor: {
    what: "password of uid=monitor, who may read what everyone with a login may, and cn=monitor",
    whenAbsent: "there is no such user",
    example: "monitor",
  },
} as const satisfies SecretFiles;

/** The user's own certificate. */
export const keystoreFiles = {
  keystore: {
    what: "keystore, PKCS#12 with one private key",
    key: "keystore.p12",
    example: "store.p12",
    isBinary: true,
  },
  password: { what: "keystore's password", key: "password", example: "pin" },
} as const satisfies SecretFiles;

/** Where the pods' own scripts read them. */
export const mounts = {
  passwords: {
    volume: "passwords",
    mountPath: contract.paths.passwords,
    files: {
      directoryManager: "directory-manager",
      replicationAdmin: "replication-admin",
      monitor: "monitor",
    },
  },
  /** All that a backup needs. */
  manager: {
    volume: "passwords",
    mountPath: contract.paths.passwords,
    files: { directoryManager: "directory-manager" },
  },
  keystore: {
    volume: "keystore",
    mountPath: contract.paths.keystore,
    files: { keystore: "keystore.p12", password: "password" },
  },
} as const satisfies Readonly<Record<string, SecretMount>>;

/** Annotations of pods that the chart sets. */
export const injectorKeys = vaultAgentKeys(
  [mounts.passwords, mounts.keystore],
  "set secret.from or certificates.kind to vaultAgent instead",
);
