import { vaultAgentKeys, type SecretFiles, type SecretMount } from "../../generator/index.js";
import { credentialMounts } from "../shared/credentials.js";
import { remoteCacheMount } from "../shared/remote-cache.js";

/** What nodes share that know or encrypt each other. */
export const jgroupsFiles = {
  password: { what: "password", key: "password", example: "pass" },
  keystore: {
    what: "keystore, PKCS#12 with the secret key, or the key pair",
    key: "keystore.p12",
    example: "nodes.p12",
    isBinary: true,
  },
  keystorePassword: { what: "keystore's password", key: "keystore-password", example: "pin" },
} as const satisfies SecretFiles;

export const jgroupsMounts = {
  passwords: {
    volume: "jgroups-passwords",
    mountPath: "/run/secrets/keycloak/jgroups",
    files: { password: "password", keystorePassword: "keystore-password" },
  },
  keystore: {
    volume: "jgroups",
    mountPath: "/opt/jboss/jgroups",
    files: { keystore: "keystore.p12" },
  },
} as const satisfies Readonly<Record<string, SecretMount>>;

/** Annotations of pods that the chart sets. */
export const injectorKeys = vaultAgentKeys(
  [
    credentialMounts.database,
    credentialMounts.administrator,
    jgroupsMounts.passwords,
    jgroupsMounts.keystore,
    remoteCacheMount,
  ],
  "set database.secret.from, bootstrapAdmin.secret.from, jgroups.secret.from or crossDatacenter.secret.from to vaultAgent instead",
);
