import {
  credentialsField,
  dnsName,
  group,
  host,
  integer,
  oneOf,
  port,
  section,
  string,
  url,
} from "../../../generator/manifest/index.js";

/** The shared database. Keycloak runs no database of its own here. */
export const databaseFields = section("Database", {
  database: group(
    { description: "The external database that all nodes share." },
    {
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
        pattern: "^[^\\s/?]+$",
        default: "keycloak",
      }),
      schema: string({
        description: "Schema within the database.",
        pattern: "^[^\\s]+$",
        whenAbsent: "the user's default schema",
        examples: ["keycloak"],
      }),
      properties: string({
        description: "Properties at the end of the JDBC URL, beginning as the vendor's URLs do.",
        pattern: "^[?;&]\\S+$",
        whenAbsent: "none",
        examples: ["?connectTimeout=10"],
      }),
      secret: credentialsField("the database user", "database"),
      pool: group(
        { description: "Connections of each node. Equal sizes spare reconnecting under load." },
        {
          initialSize: integer({
            description: "Connections at start.",
            unit: "connections",
            minimum: 0,
            maximum: 10000,
            default: 5,
          }),
          minSize: integer({
            description: "Connections kept open.",
            unit: "connections",
            minimum: 0,
            maximum: 10000,
            default: 5,
          }),
          maxSize: integer({
            description: "Connections at most. All nodes together stay below the database's limit.",
            unit: "connections",
            minimum: 1,
            maximum: 10000,
            default: 30,
          }),
        },
      ),
      tls: group(
        { description: "TLS to the database." },
        {
          mode: oneOf(["disabled", "verify-server"], {
            description:
              "`verify-server` checks the certificate and the host name; `disabled` leaves it to the driver.",
            default: "disabled",
          }),
          trustStore: group(
            { description: "Certificate authorities of the database, from an existing Secret." },
            {
              secretName: dnsName({
                description: "Name of the Secret.",
                whenAbsent: "the truststores of the server",
                examples: ["database-ca"],
              }),
              key: string({
                description: "Key that holds the certificates in PEM.",
                pattern: "^[-._a-zA-Z0-9]+$",
                default: "ca.crt",
              }),
            },
          ),
        },
      ),
    },
  ),
});
