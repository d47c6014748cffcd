import { readdirSync } from "node:fs";
import { join } from "node:path";
import { blocksUsedBy } from "../blocks/blocks.js";
import { attempt, type RunResult } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { root } from "./chart.js";

/** A chart's own suites, and those of the blocks that it uses; from the checkout's root. */
export const suitesOf = (chart: string): readonly string[] => [
  ...readdirSync(join(root, "charts", chart, "tests"))
    .filter((file) => file.endsWith("_test.yaml"))
    .map((file) => `charts/${chart}/tests/${file}`),
  ...blocksUsedBy(chart).map(({ suite }) => suite),
];

/** Runs suites, which are files from the checkout's root, on the chart of a folder. */
export async function unittest(folder: string, suites: readonly string[]): Promise<RunResult> {
  const files = suites.flatMap((suite) => ["--file", join(root, suite)]);
  const options = { timeout: 600_000 };
  // It would run the files again for each dependency, as if they were that chart's.
  const args = ["--strict", "--with-subchart=false", ...files, folder];
  return attempt(await tool("helm-unittest"), args, options);
}
