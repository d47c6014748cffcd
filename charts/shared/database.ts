import {
  beginsWith,
  credentialsField,
  equals,
  host,
  must,
  notTogether,
  oneOf,
  port,
  string,
  url,
  type References,
} from "../../generator/index.js";

/** Kinds of databases, and what a JDBC URL of each begins with. */
const vendors = [
  ["postgres", "jdbc:postgresql://"],
  ["mysql", "jdbc:mysql://"],
  ["mariadb", "jdbc:mariadb://"],
] as const;

/** Where the database that all nodes share is, and who Keycloak is there. */
export const databaseConnectionFields = {
  vendor: oneOf(["postgres", "mysql", "mariadb"], {
    description: "Kind of database.",
    default: "postgres",
  }),
  url: url({
    schemes: ["jdbc:postgresql", "jdbc:mysql", "jdbc:mariadb"],
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
    default: "keycloak",
  }),
  properties: string({
    description: "Properties at the end of the JDBC URL, beginning as the vendor's URLs do.",
    format: {
      pattern: "^[?;&]\\S+$",
      what: "properties that begin with '?', ';' or '&', without white space, such as ?connectTimeout=10",
    },
    whenAbsent: "none",
    examples: ["?connectTimeout=10"],
  }),
  secret: credentialsField("the database user", "database"),
};

/** A whole URL leaves no room for its parts, and is one of the vendor's. */
export const databaseConnectionRules = (
  database: Pick<
    References<typeof databaseConnectionFields>,
    "vendor" | "url" | "host" | "port" | "properties"
  >,
) =>
  [
    notTogether(database.url, database.host),
    notTogether(database.url, database.port),
    notTogether(database.url, database.properties),
    ...vendors.map(([vendor, beginning]) =>
      must(beginsWith(database.url, beginning), { when: equals(database.vendor, vendor) }),
    ),
  ] as const;
