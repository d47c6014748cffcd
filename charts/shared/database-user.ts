import {
  both,
  branchOf,
  credentialsEnv,
  equals,
  externalKey,
  externalKeys,
  given,
  mountedSecret,
  orElse,
  secretEnv,
  secretSource,
  syncedSecret,
  text,
  textHelper,
  when,
  type Expression,
  type ExternalSecretData,
  type Items,
  type Naming,
  type References,
} from "../../generator/index.js";
import type { IEnvVar } from "kubernetes-models/v1/EnvVar";
import {
  credentialFiles,
  credentialMounts,
  podSecret,
  usernameEnv,
  type Credentials,
  type PodSecret,
} from "./credentials.js";
import type { databaseConnectionFields } from "./database.js";
import { embedded } from "./embedded-database.js";

type Database = Pick<
  References<typeof databaseConnectionFields>,
  "username" | "passwordFrom" | "secret"
>;

/** Who Keycloak is to the database, and where pods have it. */
export interface DatabaseUser extends Credentials {
  readonly passwordFrom: Database["passwordFrom"];
  readonly secret: Database["secret"];
  readonly mounted: PodSecret;
}

export const databaseUserOf = (
  { username, passwordFrom, secret }: Database,
  { fullname }: Naming,
): DatabaseUser => {
  const source = secretSource(secret, {
    files: credentialFiles,
    secretName: textHelper({
      name: "databaseSecretName",
      comment: "Name of the Secret with the database's user and password.",
      yields: "name",
      body: when<string>(
        embedded.enabled,
        embedded.secretName,
        orElse(branchOf(secret, "existingSecret").name, text`${fullname}-database`),
      ),
    }),
    instead: { username },
  });
  const mounted = podSecret(mountedSecret(source, credentialMounts.database));
  return { username, passwordFrom, secret, source, mounted };
};

/** Where the database is, as far as its Secret says so. */
export const databaseCoordinatesEnv = (
  { secret, source: { secretName } }: DatabaseUser,
  variables: { readonly host: string; readonly port: string; readonly database: string },
): Items<IEnvVar> => {
  const from = (variable: string, key: Expression<string | undefined>) =>
    given<string, IEnvVar>(key, (named) => secretEnv(variable, secretName, named));
  return [
    from(variables.host, secret.hostKey),
    from(variables.port, secret.portKey),
    from(variables.database, secret.databaseKey),
  ];
};

/** Has an operator make the Secret, with the keys of where the database is. */
export const syncedDatabaseUser = ({ source, secret }: DatabaseUser, names: Naming) =>
  syncedSecret(source, names, [
    ...externalKeys(source),
    ...[secret.hostKey, secret.portKey, secret.databaseKey].map((key) =>
      given<string, ExternalSecretData>(key, (named) => externalKey(source, named)),
    ),
  ]);

/** Who Keycloak is to the database. */
export const databaseCredentialsEnv = (
  user: DatabaseUser,
  variables: { readonly username: string; readonly password: string },
): Items<IEnvVar> => [
  when<readonly IEnvVar[]>(
    embedded.enabled,
    credentialsEnv(embedded, user.source.secretName, variables),
    [
      usernameEnv(variables.username, user),
      when<IEnvVar>(
        both(equals(user.passwordFrom, "secret"), user.source.isSecret),
        secretEnv(variables.password, user.source.secretName, user.source.files.password.key),
      ),
    ],
  ),
];
