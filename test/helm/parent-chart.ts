import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { built } from "./chart.js";

export interface Dependency {
  readonly name: string;
  readonly alias?: string;
}

/** Writes a parent of built charts, whatever was in the folder; files of its own by their path. */
export function writeParent(
  folder: string,
  dependencies: readonly Dependency[],
  files: Readonly<Record<string, string>> = {},
): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "templates"), { recursive: true });
  for (const name of new Set(dependencies.map((one) => one.name)))
    cpSync(built(`charts/${name}`), join(folder, "charts", name), { recursive: true });
  const metadata = {
    apiVersion: "v2",
    name: "parent",
    version: "1.0.0",
    dependencies: dependencies.map((one) => ({ version: ">=0.0.0-0", repository: "", ...one })),
  };
  writeFileSync(join(folder, "Chart.yaml"), stringify(metadata));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}
