import { join } from "node:path";
import { serve } from "../../generator/cli/serve.js";
import { checkout } from "../cluster/layout.js";
import { Kube } from "./harness/kube.js";
import { postgresNamespace, startPostgres } from "./harness/postgres.js";
import { line, writeResults, type Row } from "./harness/rows.js";
import { perform } from "./harness/scenario.js";
import { scenarios } from "./scenarios.js";

/** How main.ts, outside of the cluster's network, hands over. */
export interface Handover {
  readonly names: readonly string[];
  readonly ownCluster: boolean;
  /** Where a scenario of the run has a database. */
  readonly postgresImage?: string;
  /** Folder of the chart repository. */
  readonly repository: string;
}

const folder = join(checkout, ".cache", "e2e");

async function inside(handover: Handover): Promise<number> {
  const begin = performance.now();
  const rows: Row[] = [];
  const report = (row: Row): void => {
    rows.push(row);
    process.stdout.write(`${line(row)}\n`);
  };
  const server = await serve(handover.repository, { port: 0 });
  const postgres = new Kube(postgresNamespace);
  try {
    if (handover.postgresImage !== undefined) await startPostgres(handover.postgresImage);
    const { ownCluster } = handover;
    const surroundings = { repository: server.url, folder, report, ownCluster };
    for (const scenario of scenarios.filter(({ name }) => handover.names.includes(name))) {
      await perform(scenario, surroundings);
    }
  } finally {
    await server.close();
    const gone = ["delete", "namespace", postgresNamespace, "--ignore-not-found"];
    await postgres.run([...gone, "--timeout=120s"], { timeout: 130_000 });
  }
  const results = join(folder, "results.json");
  await writeResults(results, rows);
  const failed = rows.filter(({ ok }) => !ok);
  const minutes = ((performance.now() - begin) / 60_000).toFixed(1);
  process.stdout.write(
    `\n${rows.map(line).join("\n")}\n\n` +
      `${rows.length - failed.length} rows passed, ${failed.length} failed in ${minutes} min; see ${results}\n`,
  );
  return failed.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await inside(JSON.parse(process.argv[2] ?? "") as Handover);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
