import { vaultAgentKeys, type SecretFiles, type SecretMount } from "../../generator/index.js";
import { contract } from "./contract.js";

/** Who clients log in as. */
export const credentialFiles = {
  username: { what: "user name", key: "username", example: "user" },
  password: { what: "password", key: "password", example: "pass" },
} as const satisfies SecretFiles;

/** The certificate that clients see, in PEM. */
export const certificateFiles = {
  certificate: { what: "certificate, with its chain", key: "tls.crt", example: "server.crt" },
  privateKey: { what: "private key", key: "tls.key", example: "server.key" },
} as const satisfies SecretFiles;

export const credentialMount = {
  volume: "credentials",
  mountPath: contract.paths.credentials,
  files: { username: "username", password: "password" },
} as const satisfies SecretMount;

export const certificateMount = {
  volume: "tls",
  mountPath: contract.paths.certificate,
  files: { certificate: "tls.crt", privateKey: "tls.key" },
} as const satisfies SecretMount;

/** Annotations of pods that the chart sets. */
export const injectorKeys = vaultAgentKeys(
  [credentialMount, certificateMount],
  "set secret.from or tls.kind to vaultAgent instead",
);
