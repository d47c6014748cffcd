import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout that this file runs in, compiled or not: sources that are emitted are read there. */
export const projectRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("package.json is missing above the generator");
  return findRoot(parent);
}

/** A source file of this project as text. */
export const readSource = (path: string): string => readFileSync(join(projectRoot, path), "utf8");
