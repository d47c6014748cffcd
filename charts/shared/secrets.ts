import { secretName, type Naming, type Reference } from "../../generator/index.js";
import type { bootstrapAdminField } from "./administrator.js";
import type { databaseConnectionFields } from "./database.js";

/** Names of the Secrets that every chart of Keycloak reads. */
export const keycloakSecrets = (
  database: { readonly secret: Reference<(typeof databaseConnectionFields)["secret"]> },
  bootstrapAdmin: Reference<typeof bootstrapAdminField>,
  { fullname }: Naming,
) => ({
  database: secretName(
    "databaseSecretName",
    "the database's user and password",
    database.secret.name,
    fullname,
    "database",
  ),
  admin: secretName(
    "adminSecretName",
    "the first administrator's user name and password",
    bootstrapAdmin.secret.name,
    fullname,
    "admin",
  ),
});
