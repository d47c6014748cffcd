import { vaultAgentKeys, type SecretFiles, type SecretMount } from "../../generator/index.js";
import { credentialMounts } from "../shared/credentials.js";
import { remoteCacheMount } from "../shared/remote-cache.js";

/** The certificate that the server's listener with TLS has, in PEM. */
export const certificateFiles = {
  certificate: { what: "certificate, with its chain", key: "tls.crt", example: "server.crt" },
  privateKey: { what: "private key", key: "tls.key", example: "server.key" },
} as const satisfies SecretFiles;

export const certificateMount = {
  volume: "tls",
  mountPath: "/opt/keycloak/conf/tls",
  files: { certificate: "tls.crt", privateKey: "tls.key" },
} as const satisfies SecretMount;

/** Annotations of pods that the chart sets. */
export const injectorKeys = vaultAgentKeys(
  [credentialMounts.database, credentialMounts.administrator, certificateMount, remoteCacheMount],
  "set database.secret.from, bootstrapAdmin.secret.from, tls.from or multiSite.secret.from to vaultAgent instead",
);
