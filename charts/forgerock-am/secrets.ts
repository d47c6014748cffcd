import { vaultAgentKeys, type SecretFiles, type SecretMount } from "../../generator/index.js";
import { contract } from "./contract.js";

/** What access managers are and sign with: the same on all of them. */
export const accessFiles = {
  administrator: {
    what: "password of amadmin, in ASCII, of 8 characters at least. It stays what it was when OpenAM was configured",
    key: "administrator",
    example: "amadmin",
  },
  agents: {
    what: "password of policy agents, another one of 8 at least",
    key: "agents",
    example: "policy",
  },
  encryptionKey: {
    what: "word that secrets in the configuration are encrypted with. It stays what it was when OpenAM was configured",
    key: "encryption-key",
    example: "encryption",
  },
  keystore: {
    what: "keystore, of the type JCEKS: every access manager signs with its keys",
    key: "keystore.jceks",
    example: "keys.jceks",
    isBinary: true,
  },
  keystorePassword: {
    what: "password of the keystore and of its keys",
    key: "keystore-password",
    example: "pin",
  },
} as const satisfies SecretFiles;

/** What access managers log in to a directory with. It is one file, so that its key is `key`. */
export const storeFiles = {
  "": { what: "password", key: "directory-manager", example: "password" },
} as const satisfies SecretFiles;

/** What directories are trusted by. */
export const authorityFiles = {
  "": {
    what: "certificates that have signed those of the directories, in PEM",
    key: "ca.crt",
    example: "authority.pem",
  },
} as const satisfies SecretFiles;

const { authority, configurationSecrets, secrets, stores } = contract.paths;

const storeMount = <W extends string>(word: W) =>
  ({
    volume: `${word}-store`,
    mountPath: `${stores}/${word}`,
    files: { "": "password" },
  }) as const satisfies SecretMount;

/** Where the pods' own scripts read them. */
export const mounts = {
  access: {
    volume: "secrets",
    mountPath: secrets,
    files: {
      administrator: "administrator",
      agents: "agents",
      encryptionKey: "encryption-key",
      keystore: "keystore.jceks",
      keystorePassword: "keystore-password",
    },
  },
  config: storeMount("config"),
  user: storeMount("user"),
  token: storeMount("token"),
  authority: { volume: "authority", mountPath: authority, files: { "": "ca.crt" } },
  /** Its files have names of the user's. */
  requests: { volume: "requests", mountPath: configurationSecrets, files: {} },
} as const satisfies Readonly<Record<string, SecretMount>>;

/** Annotations of pods that the chart sets. */
export const injectorKeys = vaultAgentKeys(
  Object.values(mounts),
  "set from of the secret to vaultAgent instead",
);
