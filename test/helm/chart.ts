import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The checkout. */
export const root = join(import.meta.dirname, "../..");

/** Names of the charts; a folder without a chart.ts has what charts share. */
export const chartNames: readonly string[] = readdirSync(join(root, "charts")).filter((name) =>
  existsSync(join(root, "charts", name, "chart.ts")),
);

/** A built artefact. Tests judge what `make build` wrote, not what the sources would give. */
export function built(path: string): string {
  const file = join(root, "dist", path);
  if (!existsSync(file)) throw new Error(`dist/${path} is missing: run "make build" first`);
  return file;
}
