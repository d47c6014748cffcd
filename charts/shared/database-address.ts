import {
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
