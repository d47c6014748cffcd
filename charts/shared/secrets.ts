import {
  credentialsEnv,
  equals,
  given,
  orElse,
  passwordEnv,
  secretEnv,
  secretName,
  text,
  textHelper,
  usernameEnv,
  when,
  type Expression,
  type Items,
  type Naming,
  type Reference,
  type References,
} from "../../generator/index.js";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import type { bootstrapAdminField } from "./administrator.js";
import type { databaseConnectionFields } from "./database.js";
import { embedded } from "./embedded-database.js";

/** Names of the Secrets that every chart of Keycloak reads. */
export const keycloakSecrets = (
  database: { readonly secret: Reference<(typeof databaseConnectionFields)["secret"]> },
  bootstrapAdmin: Reference<typeof bootstrapAdminField>,
  { fullname }: Naming,
) => ({
  database: textHelper({
    name: "databaseSecretName",
    comment: "Name of the Secret with the database's user and password.",
    yields: "name",
    body: when<string>(
      embedded.enabled,
      embedded.secretName,
      orElse(database.secret.name, text`${fullname}-database`),
    ),
  }),
  admin: secretName(
    "adminSecretName",
    "the first administrator's user name and password",
    bootstrapAdmin.secret.name,
    fullname,
    "admin",
  ),
});

type Database = Pick<
  References<typeof databaseConnectionFields>,
  "username" | "passwordFrom" | "secret"
>;

/** Where the database is, as far as its Secret says so. */
export const databaseCoordinatesEnv = (
  { secret }: Database,
  name: Expression<string>,
  variables: { readonly host: string; readonly port: string; readonly database: string },
): Items<IEnvVar> => [
  given<string, IEnvVar>(secret.hostKey, (key) => secretEnv(variables.host, name, key)),
  given<string, IEnvVar>(secret.portKey, (key) => secretEnv(variables.port, name, key)),
  given<string, IEnvVar>(secret.databaseKey, (key) => secretEnv(variables.database, name, key)),
];

/** Who Keycloak is to the database. */
export const databaseCredentialsEnv = (
  database: Database,
  name: Expression<string>,
  variables: { readonly username: string; readonly password: string },
): Items<IEnvVar> => [
  when<readonly IEnvVar[]>(embedded.enabled, credentialsEnv(embedded, name, variables), [
    usernameEnv(variables.username, database, name),
    when<IEnvVar>(
      equals(database.passwordFrom, "secret"),
      passwordEnv(variables.password, database, name),
    ),
  ]),
];
