import { sql } from "../../harness/postgres.js";
import type { Installation } from "../installation.js";

const begins = "Updating database";
const ends = /Keycloak \S+ on JVM .* started in/;

/** How long the migration of a schema took, by the log of the node that did it, and to which version. */
export async function adoptedSchema(installation: Installation, database: string): Promise<string> {
  const version = await sql(
    "SELECT version FROM migration_model ORDER BY update_time DESC LIMIT 1",
    database,
  );
  const pods = await installation.pods();
  const logs = await Promise.all(pods.map((pod) => installation.log(pod, ["--timestamps"])));
  const migrating = logs.filter((log) => log.includes(begins));
  const [log, ...more] = migrating;
  if (log === undefined || more.length > 0)
    throw new Error(`${migrating.length} of ${pods.length} nodes migrate the database`);
  const lines = log.split("\n");
  const at = (isLine: (line: string) => boolean): number =>
    Date.parse(lines.find(isLine)?.split(" ")[0] ?? "");
  const seconds = (at((line) => ends.test(line)) - at((line) => line.includes(begins))) / 1000;
  if (!(seconds > 0)) throw new Error("the log does not say when the migration ended");
  return `schema ${version.trim()} after ${seconds.toFixed(1)} s of migration and start, by one of ${pods.length} nodes`;
}
