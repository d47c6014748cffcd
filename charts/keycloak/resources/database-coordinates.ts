import { databaseCoordinatesEnv } from "../../shared/secrets.js";
import { secrets, values } from "../context.js";

/** Where the database is, as far as its Secret says so. */
export const databaseCoordinates = databaseCoordinatesEnv(values.database, secrets.database, {
  host: "KC_DB_URL_HOST",
  port: "KC_DB_URL_PORT",
  database: "KC_DB_URL_DATABASE",
});
