import {
  branchOf,
  dependency,
  dependencyHelper,
  dependencyValues,
  equals,
  isBranch,
  isOtherBranch,
  must,
  not,
  present,
  type References,
} from "../../generator/index.js";
import postgresql from "../postgresql/chart.js";
import { names, ownerSecret } from "../postgresql/context.js";
import type { databaseConnectionFields } from "./database.js";

const ALIAS = "postgresql";

/** What a chart of Keycloak brings along on demand. */
export const dependencies = {
  [ALIAS]: dependency(postgresql, {
    description: "A PostgreSQL of the release's own, instead of an external database.",
  }),
} as const;

const { database, enabled, secret, service, username } = dependencyValues(
  ALIAS,
  dependencies[ALIAS],
);

/** The database that the release brings along: all of it is there where it is enabled. */
export const embedded = {
  enabled,
  host: dependencyHelper(ALIAS, postgresql, names.fullname),
  port: service.port,
  name: database,
  username,
  secret,
  secretName: dependencyHelper(ALIAS, postgresql, ownerSecret),
} as const;

type Database = Pick<
  References<typeof databaseConnectionFields>,
  "vendor" | "url" | "host" | "port" | "name" | "username" | "passwordFrom" | "secret"
>;

/** The release's own database leaves nothing to say of where one is, and who Keycloak is there. */
export const embeddedDatabaseRules = ({ vendor, passwordFrom, secret, ...database }: Database) => {
  const { url, host, port, name, username } = database;
  const { usernameKey, passwordKey, hostKey, portKey, databaseKey } = secret;
  const { name: secretName } = branchOf(secret, "existingSecret");
  return [
    must(equals(vendor, "postgres"), { when: enabled }),
    must(equals(passwordFrom, "secret"), { when: enabled }),
    // Its user and password are those of the owner, which postgresql.secret says.
    must(isBranch(secret, "existingSecret"), { when: enabled }),
    // Keycloak reads the database's password from a Secret alone.
    must(isOtherBranch(embedded.secret, "vaultAgent"), { when: enabled }),
    must(isOtherBranch(embedded.secret, "csi"), { when: enabled }),
    ...[url, host, port, name, username].map((one) => must(not(present(one)), { when: enabled })),
    ...[secretName, usernameKey, passwordKey, hostKey, portKey, databaseKey].map((one) =>
      must(not(present(one)), { when: enabled }),
    ),
  ] as const;
};
