import { certain, text } from "../../../generator/index.js";
import { contract } from "../contract.js";
import { values } from "../context.js";

const { data, database } = contract.variables;

/**
 * The entrypoint runs this on an empty data directory alone, in its own shell, against a server that
 * nobody else reaches. If it were to end half way, the next start would take the directory for a
 * database of its own, however little of the dump is in it. That shell has read the owner's name into POSTGRES_USER.
 */
export const restoreScript = [
  "set -e",
  "# While this file is away, a start after a failure ends in initdb, which refuses the directory.",
  `mv "$${data}/PG_VERSION" "$${data}/PG_VERSION.restoring"`,
  `pg_restore --username="$POSTGRES_USER" --dbname="$${database}" --no-owner --clean --if-exists \\`,
  text`  --single-transaction "/backup/${certain(values.restore.file)}"`,
  `mv "$${data}/PG_VERSION.restoring" "$${data}/PG_VERSION"`,
  text`echo "Restored ${certain(values.restore.file)}"`,
];
