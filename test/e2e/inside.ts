import { join } from "node:path";
import { serve } from "../../generator/cli/serve.js";
import { recipes } from "../cluster/images/recipes.js";
import { checkout } from "../cluster/layout.js";
import { Kube } from "./harness/kube.js";
import { postgresNamespace, startPostgres } from "./harness/postgres.js";
import { line, writeResults, type Row } from "./harness/rows.js";
import { perform } from "./harness/scenario.js";
import { needsOf, selected } from "./selection.js";

/** How main.ts, outside of the cluster's network, hands over. */
export interface Handover {
  readonly names: readonly string[];
  readonly ownCluster: boolean;
  /** Folder of the chart repository. */
  readonly repository: string;
}

const folder = join(checkout, ".cache", "e2e");
const gone = ["delete", "namespace", postgresNamespace, "--ignore-not-found"];

async function inside(handover: Handover): Promise<number> {
  const begin = performance.now();
  const wanted = selected({ only: handover.names });
  const rows: Row[] = [];
  const times: string[] = [];
  const report = (row: Row): void => {
    rows.push(row);
    process.stdout.write(`${line(row)}\n`);
  };
  const server = await serve(handover.repository, { port: 0 });
  const postgres = new Kube(postgresNamespace);
  try {
    if (needsOf(wanted).images.includes("postgres")) await startPostgres(recipes.postgres.name);
    const { ownCluster } = handover;
    const surroundings = { repository: server.url, folder, report, ownCluster };
    for (const scenario of wanted) {
      const start = performance.now();
      await perform(scenario, surroundings);
      times.push(`${scenario.name} ${minutesSince(start)}`);
    }
  } finally {
    await server.close();
    // Rows are to be written down even so.
    await postgres.patiently(gone).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    });
  }
  const results = join(folder, "results.json");
  await writeResults(results, rows);
  const failed = rows.filter(({ ok }) => !ok);
  process.stdout.write(
    `\n${rows.map(line).join("\n")}\n\n${times.join(", ")}\n` +
      `${rows.length - failed.length} rows passed, ${failed.length} failed in ${minutesSince(begin)}; see ${results}\n`,
  );
  return failed.length === 0 ? 0 : 1;
}

function minutesSince(begin: number): string {
  return `${((performance.now() - begin) / 60_000).toFixed(1)} min`;
}

try {
  process.exitCode = await inside(JSON.parse(process.argv[2] ?? "") as Handover);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
