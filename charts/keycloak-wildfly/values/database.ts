import { branch, group, integer, section, string, union } from "../../../generator/index.js";
import { databaseWaitField } from "../../shared/database-wait.js";
import { databaseConnectionFields } from "../../shared/database.js";

const connections = (description: string, minimum: number, fallback: number) =>
  integer({ description, unit: "connections", minimum, maximum: 10000, default: fallback });

/** The shared database. Keycloak runs no database of its own here. */
export const databaseFields = section("Database", {
  database: group(
    { description: "The external database that all nodes share." },
    {
      ...databaseConnectionFields,
      driver: union(
        {
          description: "Where the JDBC driver is: Keycloak's distribution has none.",
          discriminator: "from",
          default: "image",
        },
        {
          image: branch(
            { description: "A module of the image." },
            {
              module: string({
                description: "Name of the module.",
                format: {
                  pattern: "^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*$",
                  what: "a module's name, such as com.example.jdbc",
                },
                whenAbsent:
                  "the official image's: org.postgresql.jdbc, com.mysql.jdbc or org.mariadb.jdbc",
                examples: ["com.example.jdbc"],
              }),
            },
          ),
          file: branch(
            { description: "A JAR that the image or a volume has." },
            {
              path: string({
                description: "Path of the JAR in the server's container.",
                format: {
                  pattern: "^(/[A-Za-z0-9._-]+)+\\.jar$",
                  what: "a full path to a JAR, such as /drivers/postgresql.jar",
                },
                examples: ["/drivers/postgresql-42.7.4.jar"],
              }),
            },
          ),
        },
      ),
      pool: group(
        { description: "Connections of each node." },
        {
          minSize: connections("Connections kept open.", 0, 5),
          maxSize: connections(
            "Connections at most. All nodes together stay below the database's limit.",
            1,
            30,
          ),
        },
      ),
      wait: databaseWaitField,
      migrationLockSeconds: integer({
        description:
          "Time that a node waits while another one creates or migrates the schema. Keycloak gives up after it.",
        unit: "seconds",
        minimum: 1,
        maximum: 86400,
        default: 900,
      }),
    },
  ),
});
