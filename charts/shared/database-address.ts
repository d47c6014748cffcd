import {
  certain,
  equals,
  orElse,
  present,
  text,
  textHelper,
  when,
  type Naming,
  type References,
} from "../../generator/index.js";
import type { databaseConnectionFields } from "./database.js";
import { embedded } from "./embedded-database.js";

type Database = Pick<
  References<typeof databaseConnectionFields>,
  "vendor" | "host" | "port" | "secret"
>;

/** Host and port, where a variable of a container may stand. @param variables filled by the Secret */
export const databaseAddress = (
  { vendor, host, port, secret }: Database,
  { fullname }: Naming,
  variables: { readonly host: string; readonly port: string },
) => ({
  host: textHelper({
    name: "databaseHost",
    comment: "Host of the database, or the variable that a Secret fills with it.",
    body: when<string>(
      embedded.enabled,
      embedded.host,
      when<string>(
        present(secret.hostKey),
        `$(${variables.host})`,
        orElse(host, text`${fullname}-database`),
      ),
    ),
  }),
  port: textHelper({
    name: "databasePort",
    comment: "Port of the database, or the variable that a Secret fills with it.",
    body: when<string>(
      embedded.enabled,
      text`${embedded.port}`,
      when<string>(
        present(secret.portKey),
        `$(${variables.port})`,
        when<string>(
          equals(vendor, "postgres"),
          text`${orElse(port, 5432)}`,
          text`${orElse(port, 3306)}`,
        ),
      ),
    ),
  }),
});

/** Seconds after which a node gives an answer of the database up. */
export const SOCKET_TIMEOUT = 120;

/**
 * Properties at the end of the JDBC URL. A database whose machine is lost closes no connection: without
 * a timeout, nodes wait for answers on those for as long as TCP repeats itself, a quarter of an hour.
 * @see https://jdbc.postgresql.org/documentation/use/#connection-parameters in seconds
 * @see https://mariadb.com/kb/en/about-mariadb-connector-j/ in milliseconds, as with MySQL
 */
export const databaseProperties = ({
  vendor,
  properties,
}: Pick<References<typeof databaseConnectionFields>, "vendor" | "properties">) =>
  textHelper({
    name: "databaseProperties",
    comment: "Properties of the JDBC URL: nodes wait for no database that is gone.",
    body: when<string>(
      present(properties),
      certain(properties),
      when<string>(
        equals(vendor, "postgres"),
        `?tcpKeepAlive=true&socketTimeout=${SOCKET_TIMEOUT}`,
        `?tcpKeepAlive=true&socketTimeout=${SOCKET_TIMEOUT * 1000}`,
      ),
    ),
  });
