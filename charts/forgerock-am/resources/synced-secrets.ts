import {
  branchOf,
  eachPair,
  remoteRef,
  syncedSecret,
  type ExternalSecretData,
} from "../../../generator/index.js";
import { names, values } from "../context.js";
import { sources } from "../mounted.js";

const { requests, remoteKey } = branchOf(values.secretConfiguration, "externalSecret");

/** The operators' objects, each for a Secret that pods mount. */
export const syncedSecrets = {
  "synced-secret.yaml": syncedSecret(sources.access, names),
  "synced-secret-authority.yaml": syncedSecret(sources.authority, names),
  "synced-secret-configstore.yaml": syncedSecret(sources.config, names),
  "synced-secret-configuration.yaml": syncedSecret(
    sources.requests,
    names,
    eachPair<string, ExternalSecretData>(requests, (name, key) => ({
      secretKey: name,
      remoteRef: remoteRef(remoteKey, key),
    })),
  ),
  "synced-secret-tokenstore.yaml": syncedSecret(sources.token, names),
  "synced-secret-userstore.yaml": syncedSecret(sources.user, names),
};
