import {
  asString,
  given,
  merge,
  orElse,
  present,
  text,
  unless,
  when,
} from "../../../generator/index.js";
import { databaseProperties } from "../../shared/database-address.js";
import { embedded } from "../../shared/embedded-database.js";
import { names, paths, values } from "../context.js";
import type { Variables } from "./variables.js";

const { database } = values;
const { pool, secret, tls } = database;
const properties = databaseProperties(database);

/** @see https://www.keycloak.org/server/db */
export const databaseVariables = merge<Variables>(
  { KC_DB: database.vendor },
  when<Variables>(
    embedded.enabled,
    {
      KC_DB_URL_HOST: embedded.host,
      KC_DB_URL_PORT: asString(embedded.port),
      KC_DB_URL_DATABASE: embedded.name,
      KC_DB_URL_PROPERTIES: properties,
    },
    given<string, Variables>(database.url, (url) => ({ KC_DB_URL: url }), {
      KC_DB_URL_HOST: unless(
        present(secret.hostKey),
        orElse(database.host, text`${names.fullname}-database`),
      ),
      KC_DB_URL_PORT: asString(database.port),
      KC_DB_URL_DATABASE: unless(present(secret.databaseKey), orElse(database.name, "keycloak")),
      KC_DB_URL_PROPERTIES: properties,
    }),
  ),
  {
    KC_DB_SCHEMA: database.schema,
    KC_DB_POOL_INITIAL_SIZE: asString(pool.initialSize),
    KC_DB_POOL_MIN_SIZE: asString(pool.minSize),
    KC_DB_POOL_MAX_SIZE: asString(pool.maxSize),
    KC_DB_TLS_MODE: tls.mode,
  },
  when<Variables>(present(tls.trustStore.secretName), {
    KC_DB_TLS_TRUST_STORE_FILE: text`${paths.databaseTrustStore}/${tls.trustStore.key}`,
  }),
);
