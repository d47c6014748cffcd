import { killHard } from "../harness/kill.js";
import { restricted } from "../harness/restricted.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { drained } from "./drained.js";
import { Server } from "./server.js";

/** A sum over the table of the tests: what a server that has lost or changed a row prints differs. */
const SUM = "SELECT count(*), md5(string_agg(name, ',' ORDER BY name)) FROM users";

/** The heart of the chart postgresql: data outlive their pod, and a dump begins another release. */
export const postgresqlGate: Scenario = {
  name: "postgresql",
  gate: true,
  helm: 4,
  images: ["postgres"],
  run: async (stage) => {
    const server = new Server(stage, "postgresql");
    await server.prepare();
    const warnings = await starts(stage, server);
    await restricted(stage, server, warnings);
    const sum = await server.sql(SUM);
    await survivesKill(stage, server, sum);
    await drained(stage, server, () => same(server, sum));
    await restores(stage, server, sum);
  },
};

async function starts(stage: Stage, server: Server): Promise<string> {
  let warnings = "";
  const what = `Helm ${stage.helm.major}, defaults and a backup: memory as its limit says`;
  await stage.must("start", what, async () => {
    warnings = (await server.install({ backup: { enabled: true } })).stderr;
    const buffers = await server.sql("SHOW shared_buffers");
    if (buffers !== "256MB") throw new Error(`shared_buffers is ${buffers} of a limit of 1Gi`);
    await server.sql(
      "CREATE TABLE users AS SELECT 'user-' || n AS name FROM generate_series(1, 1000) AS n",
    );
    return `shared_buffers ${buffers}, 1000 rows written`;
  });
  return warnings;
}

async function survivesKill(stage: Stage, server: Server, sum: string): Promise<void> {
  await stage.row("kill", "the server killed hard comes back with its data", async () => {
    const before = await server.pod();
    const how = await killHard(stage, before, "postgresql");
    const begin = performance.now();
    await server.pod(before);
    return `${await same(server, sum)} ${((performance.now() - begin) / 1000).toFixed(0)} s after (${how})`;
  });
}

async function restores(stage: Stage, server: Server, sum: string): Promise<void> {
  await stage.row("restore", "a dump of the CronJob's begins a fresh release", async () => {
    const dump = await server.backUp("now");
    await server.sql("DROP TABLE users");
    const again = new Server(stage, "again");
    await again.prepare();
    await again.install(server.restoring(dump));
    return `${dump}: ${await same(again, sum)}`;
  });
}

/** @throws unless the server, once it answers, has the rows of this sum. */
async function same(server: Server, sum: string): Promise<string> {
  await server.pod();
  const found = await server.sql(SUM);
  if (found !== sum) throw new Error(`rows are ${found}, and were ${sum}`);
  return "same rows";
}
