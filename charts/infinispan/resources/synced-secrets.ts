import { syncedSecret } from "../../../generator/index.js";
import { certificate, credentials, names, stores, userPasswords } from "../context.js";

export const syncedCredentials = syncedSecret(credentials, names);
export const syncedCertificate = syncedSecret(certificate, names);
export const syncedPasswords = syncedSecret(userPasswords, names);
export const syncedStores = syncedSecret(stores, names);
