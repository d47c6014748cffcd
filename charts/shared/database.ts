import {
  beginsWith,
  credentialsRules,
  dataKeyFormat,
  either,
  equals,
  host,
  isBranch,
  must,
  not,
  notTogether,
  oneOf,
  port,
  present,
  secretSourceField,
  string,
  url,
  usernameField,
  type References,
} from "../../generator/index.js";
import { credentialFiles } from "./credentials.js";

/** Kinds of databases, and what a JDBC URL of each begins with; the AWS driver wraps the others. */
const vendors = [
  ["postgres", "jdbc:postgresql://", "jdbc:aws-wrapper:postgresql://"],
  ["mysql", "jdbc:mysql://", "jdbc:aws-wrapper:mysql://"],
  ["mariadb", "jdbc:mariadb://", "jdbc:aws-wrapper:mariadb://"],
] as const;

const coordinateKey = (what: string, whenAbsent: string, example: string) =>
  string({
    description: `Key of the database's ${what}, where it is in the Secret too.`,
    format: dataKeyFormat,
    whenAbsent,
    examples: [example],
  });

/** Where the database that all nodes share is, and who Keycloak is there. */
export const databaseConnectionFields = {
  vendor: oneOf(["postgres", "mysql", "mariadb"], {
    description: "Kind of database.",
    default: "postgres",
  }),
  url: url({
    schemes: [
      "jdbc:postgresql",
      "jdbc:mysql",
      "jdbc:mariadb",
      "jdbc:aws-wrapper:postgresql",
      "jdbc:aws-wrapper:mysql",
      "jdbc:aws-wrapper:mariadb",
    ],
    description: "Whole JDBC URL, instead of host, port, name and properties.",
    whenAbsent: "made of the parts below",
    examples: ["jdbc:postgresql://db-1,db-2/keycloak?targetServerType=primary"],
  }),
  host: host({
    description: "Host of the database.",
    whenAbsent: "the release's full name followed by -database",
    examples: ["postgres.databases.svc"],
  }),
  port: port({
    description: "Port of the database.",
    whenAbsent: "the vendor's own: 5432 or 3306",
    examples: [5432],
  }),
  name: string({
    description: "Name of the database.",
    format: {
      pattern: "^[^\\s/?]+$",
      what: "a database's name without white space, '/' and '?', such as keycloak",
    },
    whenAbsent: "keycloak",
    examples: ["sso"],
  }),
  properties: string({
    description:
      "Properties at the end of the JDBC URL, beginning as the vendor's URLs do. The driver gives an answer up that takes longer than socketTimeout, 0 is never: 120 seconds are too few for the migration of a very large database.",
    format: {
      pattern: "^[?;&]\\S+$",
      what: "properties that begin with '?', ';' or '&', without white space, such as ?connectTimeout=10",
    },
    whenAbsent: "?tcpKeepAlive=true&socketTimeout=120, in milliseconds with MySQL and MariaDB",
    examples: ["?connectTimeout=10"],
  }),
  username: usernameField("the database user"),
  passwordFrom: oneOf(["secret", "driver"], {
    description:
      "Who has the password: the secret, or the JDBC driver, as the AWS wrapper gets one by IAM.",
    default: "secret",
  }),
  secret: secretSourceField({
    description: "The database user's name and password.",
    files: credentialFiles,
    suffix: "database",
    common: {
      hostKey: coordinateKey("host", "database.host", "host"),
      portKey: coordinateKey("port", "database.port", "port"),
      databaseKey: coordinateKey("name", "database.name", "dbname"),
    },
  }),
};

type Database = Pick<
  References<typeof databaseConnectionFields>,
  | "vendor"
  | "url"
  | "host"
  | "port"
  | "name"
  | "properties"
  | "username"
  | "passwordFrom"
  | "secret"
>;

/** A whole URL leaves no room for its parts, and is one of the vendor's; nothing is said twice. */
export const databaseConnectionRules = (database: Database) => {
  const { secret } = database;
  return [
    notTogether(database.url, database.host),
    notTogether(database.url, database.port),
    notTogether(database.url, database.name),
    notTogether(database.url, database.properties),
    notTogether(database.url, secret.hostKey),
    notTogether(database.url, secret.portKey),
    notTogether(database.url, secret.databaseKey),
    notTogether(database.host, secret.hostKey),
    notTogether(database.port, secret.portKey),
    notTogether(database.name, secret.databaseKey),
    ...credentialsRules(database),
    must(equals(database.passwordFrom, "secret"), { when: present(secret.passwordKey) }),
    // What is left is the user's name, which is no secret and may stand in username.
    must(isBranch(secret, "existingSecret"), { when: equals(database.passwordFrom, "driver") }),
    // Init containers and Jobs that ask where the database is have the keys of Secrets alone.
    ...[secret.hostKey, secret.portKey, secret.databaseKey].flatMap((key) => [
      must(not(present(key)), { when: isBranch(secret, "vaultAgent") }),
      must(not(present(key)), { when: isBranch(secret, "csi") }),
    ]),
    ...vendors.map(([vendor, beginning, wrapped]) =>
      must(either(beginsWith(database.url, beginning), beginsWith(database.url, wrapped)), {
        when: equals(database.vendor, vendor),
      }),
    ),
  ] as const;
};
