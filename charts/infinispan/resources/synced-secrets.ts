import { syncedSecret } from "../../../generator/index.js";
import { certificate, credentials, names } from "../context.js";

export const syncedCredentials = syncedSecret(credentials, names);
export const syncedCertificate = syncedSecret(certificate, names);
