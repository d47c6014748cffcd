import { dependency, dependencyValues } from "../../generator/index.js";
import accessManager from "../forgerock-am/chart.js";
import directory from "../forgerock-ds/chart.js";

/** Directories have a keystore of a Secret: access managers trust them by what it is signed by. */
const certificates = { kind: "secret" } as const;

/** What a release is made of, each part by the alias that its values and its objects' names have. */
export const dependencies = {
  userstore: dependency(directory, {
    description: "The user store: identities.",
    enabled: true,
    defaults: { store: { role: "user" }, certificates },
  }),
  tokenstore: dependency(directory, {
    description: "The token store: tokens and sessions (CTS).",
    enabled: true,
    defaults: { store: { role: "token" }, certificates },
  }),
  configstore: dependency(directory, {
    description: "The configuration store: what access managers are told.",
    enabled: true,
    defaults: { store: { role: "config" }, certificates },
  }),
  am: dependency(accessManager, {
    description: "The access managers, which keep everything in the stores.",
    enabled: true,
    defaults: { tokenStore: { enabled: true } },
  }),
} as const;

export const userstore = dependencyValues("userstore", dependencies.userstore);
export const tokenstore = dependencyValues("tokenstore", dependencies.tokenstore);
export const configstore = dependencyValues("configstore", dependencies.configstore);
export const am = dependencyValues("am", dependencies.am);
