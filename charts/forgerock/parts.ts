import { dependency, dependencyValues } from "../../generator/index.js";
import directory from "../forgerock-ds/chart.js";

/** What a release is made of, each part by the alias that its values and its objects' names have. */
export const dependencies = {
  userstore: dependency(directory, {
    description: "The user store: identities.",
    enabled: true,
    defaults: { store: { role: "user" } },
  }),
  tokenstore: dependency(directory, {
    description: "The token store: tokens and sessions (CTS).",
    enabled: true,
    defaults: { store: { role: "token" } },
  }),
  configstore: dependency(directory, {
    description: "The configuration store: what access managers are told.",
    enabled: true,
    defaults: { store: { role: "config" } },
  }),
} as const;

export const userstore = dependencyValues("userstore", dependencies.userstore);
export const tokenstore = dependencyValues("tokenstore", dependencies.tokenstore);
export const configstore = dependencyValues("configstore", dependencies.configstore);
