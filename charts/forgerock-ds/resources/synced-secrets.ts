import {
  externalKey,
  externalKeys,
  externalSecret,
  match,
  vaultStaticSecret,
  type ExternalSecretData,
  type Templated,
} from "../../../generator/index.js";
import { names, sources, values } from "../context.js";
import { monitorKey, storeAdminKey } from "./forgerock.js";

const { passwords, keystore } = sources;
const { directoryManager } = passwords.files;

/** What the servers' passwords are: each distribution has others. */
export const passwordsExternalSecret = externalSecret(
  passwords,
  names,
  match(values.distribution, {
    opendj: (): Templated<readonly ExternalSecretData[]> => externalKeys(passwords),
    forgerock: (): Templated<readonly ExternalSecretData[]> => [
      externalKey(passwords, directoryManager.key),
      externalKey(passwords, monitorKey),
      externalKey(passwords, storeAdminKey),
    ],
  }),
);

export const passwordsVaultStaticSecret = vaultStaticSecret(passwords, names);

export const keystoreExternalSecret = externalSecret(keystore, names);

export const keystoreVaultStaticSecret = vaultStaticSecret(keystore, names);
