import { syncedSecret } from "../../../generator/index.js";
import { syncedDatabaseUser } from "../../shared/database-user.js";
import { administrator, databaseUser, names, remoteCacheUser, shared } from "../context.js";

export const syncedDatabase = syncedDatabaseUser(databaseUser, names);
export const syncedAdministrator = syncedSecret(administrator.source, names);
export const syncedShared = syncedSecret(shared, names);
export const syncedRemoteCacheUser = syncedSecret(remoteCacheUser, names);
