import { waitFor } from "../../../cluster/wait.js";
import { sql } from "../../harness/postgres.js";

/**
 * From now on whoever begins to make the schema waits: before the table in which Liquibase notes its
 * change sets, and so before the first of them.
 * https://www.postgresql.org/docs/15/event-triggers.html
 */
export async function holdUpSchema(database: string): Promise<void> {
  await sql(
    `CREATE SCHEMA held;
     CREATE TABLE held.up AS SELECT true AS still;
     CREATE FUNCTION held.wait() RETURNS event_trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
     BEGIN
       IF current_query() ~* 'databasechangelog\\M' THEN
         WHILE EXISTS (SELECT FROM held.up) LOOP PERFORM pg_sleep(0.1); END LOOP;
       END IF;
     END $$;
     CREATE EVENT TRIGGER held ON ddl_command_start WHEN TAG IN ('CREATE TABLE')
       EXECUTE FUNCTION held.wait()`,
    database,
  );
}

/** The database's process of the connection that is held up, once there is one. */
export async function heldUp(database: string): Promise<string> {
  let pids: readonly string[] = [];
  await waitFor("a node that begins to make the schema", async () => {
    const text = await sql(
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'",
      database,
    );
    pids = text.split("\n").filter((line) => line !== "");
    return pids.length > 0 || "none";
  });
  const [pid, ...more] = pids;
  if (pid === undefined || more.length > 0) throw new Error(`${pids.length} nodes make the schema`);
  return pid;
}

/** Ends what is left of a dead node's connection and lets everyone else make the schema. */
export async function letGo(database: string, pid: string): Promise<void> {
  await sql(`SELECT pg_terminate_backend(${pid}); DELETE FROM held.up`, database);
}
