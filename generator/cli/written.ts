import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FairleadError } from "./errors.js";

/** Beside what a build writes: which folders it has written, and which files are in each. */
export const RECORD = ".fairlead.json";

/** Files by folder, both below the output. */
export type Record = Readonly<{ [folder: string]: readonly string[] }>;

/** What earlier builds have written below an output folder. */
export function writtenBefore(out: string): Record {
  const path = join(out, RECORD);
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record;
  } catch {
    throw new FairleadError(`${path} is broken: delete it with what is beside it, and build again`);
  }
}

/**
 * Refuses to replace a folder that holds anything but what a build has written there.
 * @param folder below `out`
 */
export function checkReplaceable(out: string, folder: string, record: Record): void {
  const path = join(out, folder);
  if (!existsSync(path)) return;
  const own = new Set(record[folder] ?? []);
  const foreign = filesIn(path).filter((file) => !own.has(file));
  if (foreign.length === 0) return;
  const more = foreign.length > 1 ? ` and ${foreign.length - 1} more` : "";
  throw new FairleadError(
    `${path} has ${foreign[0] ?? ""}${more}, which no build wrote: ` +
      "nothing is replaced; move it away, or name another folder with --out",
  );
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The record with what a build writes now. */
export const recordOf = (
  before: Record,
  now: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
): string => {
  const folders = { ...before };
  for (const [folder, files] of now) folders[folder] = [...files.keys()].sort();
  return `${JSON.stringify(Object.fromEntries(Object.entries(folders).sort()), undefined, 2)}\n`;
};
