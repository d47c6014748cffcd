import { databaseCoordinatesEnv } from "../../shared/database-user.js";
import { databaseUser } from "../context.js";

/** Where the database is, as far as its Secret says so. */
export const databaseCoordinates = databaseCoordinatesEnv(databaseUser, {
  host: "KC_DB_URL_HOST",
  port: "KC_DB_URL_PORT",
  database: "KC_DB_URL_DATABASE",
});
