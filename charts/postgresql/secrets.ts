import { vaultAgentKeys, type SecretFiles, type SecretMount } from "../../generator/index.js";
import { contract } from "./contract.js";

/** Who the database belongs to. */
export const ownerFiles = {
  username: { what: "user name", key: "username", example: "user" },
  password: { what: "password", key: "password", example: "pass" },
} as const satisfies SecretFiles;

/** Where the server and the dumps read it. */
export const ownerMount = {
  volume: "credentials",
  mountPath: contract.paths.credentials,
  files: { username: "username", password: "password" },
} as const satisfies SecretMount;

/** Annotations of pods that the chart sets. */
export const injectorKeys = vaultAgentKeys([ownerMount], "set secret.from to vaultAgent instead");
