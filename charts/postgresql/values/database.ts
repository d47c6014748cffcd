import {
  group,
  integer,
  map,
  secretSourceField,
  section,
  string,
  usernameField,
} from "../../../generator/index.js";
import { ownerFiles } from "../secrets.js";
import { scriptName } from "./script-name.js";

/** Settings that other values make. */
const reservedSettings = {
  config_file: "the image has it in the data directory",
  data_directory: "the chart sets it by PGDATA",
  effective_cache_size: "set memory.cachePercent instead",
  listen_addresses: "the image sets it",
  max_connections: "set maxConnections instead",
  port: "the chart sets it",
  shared_buffers: "set memory.sharedBuffersPercent instead",
  unix_socket_directories: "the probes and scripts need it",
};

/** The database that is made on an empty volume, and how the server runs it. */
export const databaseFields = section("Database", {
  database: string({
    description: "Name of the database. It is made when the volume is empty.",
    format: {
      pattern: "^[A-Za-z_][-A-Za-z0-9_]{0,62}$",
      what: "a database's name of up to 63 letters, digits, '-' and '_' that does not begin with a digit, such as app",
    },
    default: "app",
  }),
  username: usernameField("the database's owner"),
  secret: secretSourceField({
    description: "Credentials of the database's owner, a superuser, and where they come from.",
    counts: "They count when the volume is empty; dumps are made by them too.",
    files: ownerFiles,
  }),
  maxConnections: integer({
    description: "Connections at most.",
    unit: "connections",
    minimum: 5,
    maximum: 10000,
    default: 100,
  }),
  memory: group(
    { description: "Shares of the memory limit, `resources.limits.memory`." },
    {
      sharedBuffersPercent: integer({
        description: "What PostgreSQL caches itself, `shared_buffers`.",
        unit: "percent",
        minimum: 5,
        maximum: 60,
        default: 25,
      }),
      cachePercent: integer({
        description:
          "What planning takes for cached, the kernel's share included, `effective_cache_size`.",
        unit: "percent",
        minimum: 5,
        maximum: 100,
        default: 75,
      }),
    },
  ),
  settings: map(string({ description: "Value of the setting, as text." }), {
    description: "Further settings of postgresql.conf, for the server's command line.",
    keyFormat: {
      pattern: "^[a-z][a-z0-9_]{0,62}(\\.[a-z][a-z0-9_]{0,62})?$",
      what: "a setting of PostgreSQL in lower case, such as work_mem or auto_explain.log_min_duration",
    },
    reservedKeys: reservedSettings,
    default: {},
    examples: [{ work_mem: "16MB" }],
  }),
  initScripts: map(string({ description: "Text of the script." }), {
    description: "Scripts that run once, by name, when the volume is empty: SQL or shell.",
    keyFormat: scriptName,
    reservedKeys: { "zz-restore.sh": "set restore instead" },
    default: {},
    examples: [{ "extensions.sql": "CREATE EXTENSION pg_trgm;" }],
  }),
});
