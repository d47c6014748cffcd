import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { blocksUsedBy } from "../blocks/blocks.js";
import { attempt, type RunResult } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { root } from "./chart.js";

/** Suites that run together; all files from the checkout's root. */
export interface Suites {
  readonly files: readonly string[];
  /** A file of values that every test of theirs has, below its own. */
  readonly values?: string;
}

/** A chart's own suites. */
export const ownSuites = (chart: string): Suites => ({
  files: readdirSync(join(root, "charts", chart, "tests"))
    .filter((file) => file.endsWith("_test.yaml"))
    .map((file) => `charts/${chart}/tests/${file}`),
});

/** Suites that charts share, with the values by which their premises hold for this chart. */
export function blockSuites(
  chart: string,
  files = blocksUsedBy(chart).map(({ suite }) => suite),
): Suites {
  const values = `charts/${chart}/tests/blocks.yaml`;
  return existsSync(join(root, values)) ? { files, values } : { files };
}

/** A chart's own suites, and those of the blocks that it uses. */
export const suitesOf = (chart: string): readonly Suites[] =>
  [ownSuites(chart), blockSuites(chart)].filter(({ files }) => files.length > 0);

/** Runs suites on the chart of a folder. */
export async function unittest(folder: string, { files, values }: Suites): Promise<RunResult> {
  const args = [
    ...(values === undefined ? [] : ["--values", join(root, values)]),
    ...files.flatMap((file) => ["--file", join(root, file)]),
  ];
  const options = { timeout: 600_000 };
  // It would run the files again for each dependency, as if they were that chart's.
  const always = ["--strict", "--with-subchart=false"];
  return attempt(await tool("helm-unittest"), [...always, ...args, folder], options);
}
