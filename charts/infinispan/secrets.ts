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

/** Who a server is to the others, and whom it takes for one of them. */
export const transportFiles = {
  keystore: {
    what: "keystore, PKCS#12 with one private key",
    key: "keystore.p12",
    example: "server.p12",
    isBinary: true,
  },
  truststore: {
    what: "truststore, PKCS#12 with the authority's certificate",
    key: "truststore.p12",
    example: "ca.p12",
    isBinary: true,
  },
  password: { what: "password of both", key: "password", example: "pin" },
} as const satisfies SecretFiles;

/** Passwords of further users. */
export const userFiles = {
  "": { what: "file with a line NAME=PASSWORD for each user", key: "passwords", example: "users" },
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

export const transportMount = {
  volume: "transport",
  mountPath: contract.paths.transport,
  files: { keystore: "keystore.p12", truststore: "truststore.p12", password: "password" },
} as const satisfies SecretMount;

export const userMount = {
  volume: "users",
  mountPath: contract.paths.users,
  files: { "": "passwords" },
} as const satisfies SecretMount;

/** Annotations of pods that the chart sets. */
export const injectorKeys = vaultAgentKeys(
  [credentialMount, userMount, certificateMount, transportMount],
  "set secret.from, users.secret.from, tls.kind or transport.tls.kind to vaultAgent instead",
);
