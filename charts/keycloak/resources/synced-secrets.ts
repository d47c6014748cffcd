import { syncedSecret } from "../../../generator/index.js";
import { syncedDatabaseUser } from "../../shared/database-user.js";
import { administrator, certificate, databaseUser, names } from "../context.js";

export const syncedDatabase = syncedDatabaseUser(databaseUser, names);
export const syncedAdministrator = syncedSecret(administrator.source, names);
export const syncedCertificate = syncedSecret(certificate, names);
