import { syncedSecret } from "../../../generator/index.js";
import { syncedDatabaseUser } from "../../shared/database-user.js";
import { administrator, certificate, databaseUser, names, remoteCacheUser } from "../context.js";

export const syncedDatabase = syncedDatabaseUser(databaseUser, names);
export const syncedAdministrator = syncedSecret(administrator.source, names);
export const syncedCertificate = syncedSecret(certificate, names);
export const syncedRemoteCacheUser = syncedSecret(remoteCacheUser, names);
