import { sql } from "../../harness/postgres.js";
import type { Installation } from "../installation.js";

const schemaBegins = "Updating database. Using changelog";
const modelBegins = "Migrating older model to";
const realmEnds = "migrated realm";

/**
 * To which version a database was brought, and how long it took by the log of the node that did it. Others
 * say that they update it, too, once they have the lock: there is nothing left to do then.
 */
export async function adoptedSchema(installation: Installation, database: string): Promise<string> {
  const version = await sql(
    "SELECT version FROM migration_model ORDER BY update_time DESC LIMIT 1",
    database,
  );
  const pods = await installation.pods();
  const logs = await Promise.all(pods.map((pod) => installation.log(pod, ["--timestamps"])));
  const migrating = logs.filter((log) => log.includes(modelBegins));
  const [log, ...more] = migrating;
  if (log === undefined || more.length > 0)
    throw new Error(`${migrating.length} of ${pods.length} nodes migrate realms`);
  const lines = log.split("\n");
  const at = (text: string): number => timeOf(lines.find((line) => line.includes(text)));
  const schema = (at(modelBegins) - at(schemaBegins)) / 1000;
  const end = timeOf(lines.findLast((line) => line.includes(realmEnds)));
  const realms = (end - at(modelBegins)) / 1000;
  if (!(schema > 0) || !(realms > 0))
    throw new Error("the log does not say when all began and ended");
  return `version ${version.trim()} by one of ${pods.length} nodes: ${schema.toFixed(1)} s for the schema, ${realms.toFixed(1)} s for realms`;
}

const timeOf = (line = ""): number => Date.parse(line.split(" ")[0] ?? "");
