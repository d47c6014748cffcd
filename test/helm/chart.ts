import { existsSync } from "node:fs";
import { join } from "node:path";

/** The checkout. */
export const root = join(import.meta.dirname, "../..");

/** A built artefact. Tests judge what `make build` wrote, not what the sources would give. */
export function built(path: string): string {
  const file = join(root, "dist", path);
  if (!existsSync(file)) throw new Error(`dist/${path} is missing: run "make build" first`);
  return file;
}
