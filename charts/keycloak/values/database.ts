import {
  dataKeyFormat,
  dnsName,
  group,
  integer,
  oneOf,
  section,
  string,
} from "../../../generator/index.js";
import { databaseWaitField } from "../../shared/database-wait.js";
import { databaseConnectionFields } from "../../shared/database.js";

/** The shared database. Keycloak runs no database of its own here. */
export const databaseFields = section("Database", {
  database: group(
    { description: "The external database that all nodes share." },
    {
      ...databaseConnectionFields,
      schema: string({
        description: "Schema within the database.",
        format: {
          pattern: "^\\S+$",
          what: "a schema's name without white space, such as keycloak",
        },
        whenAbsent: "the user's default schema",
        examples: ["keycloak"],
      }),
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
      wait: databaseWaitField,
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
                format: dataKeyFormat,
                default: "ca.crt",
              }),
            },
          ),
        },
      ),
    },
  ),
});
