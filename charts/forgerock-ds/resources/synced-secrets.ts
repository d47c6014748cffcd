import {
  externalKey,
  externalKeys,
  match,
  syncedSecret,
  type ExternalSecretData,
  type Templated,
} from "../../../generator/index.js";
import { names, sources, values } from "../context.js";
import { monitorKey, storeAdminKey } from "./forgerock.js";

const { passwords, keystore } = sources;
const { directoryManager } = passwords.files;

/** Of the passwords those that a distribution has. */
export const syncedPasswords = syncedSecret(
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

export const syncedKeystore = syncedSecret(keystore, names);
