import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
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
  const record = parsed(readFileSync(path, "utf8"));
  if (isRecord(record)) return record;
  throw new FairleadError(`${path} is broken: delete it with what is beside it, and build again`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every(
    (files) => Array.isArray(files) && files.every((file) => typeof file === "string"),
  );

/**
 * Refuses to write over a file that is no schema: somebody else put it there.
 * @param path where a build wants to put an input schema
 */
export function checkSchemaFile(path: string): void {
  if (!existsSync(path)) return;
  const there = statSync(path).isFile() ? parsed(readFileSync(path, "utf8")) : undefined;
  if (typeof there === "object" && there !== null && "$schema" in there) return;
  throw new FairleadError(
    `${path} is no schema, so that no build wrote it: move it away, or name another folder with --schemas`,
  );
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

type Folders = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** The record with what a build writes now. */
export function recordOf(before: Record, now: Folders): string {
  const folders = { ...before };
  for (const [folder, files] of now) folders[folder] = [...files.keys()].sort();
  return `${JSON.stringify(Object.fromEntries(Object.entries(folders).sort()), undefined, 2)}\n`;
}

/** The record with both, for the time between: a build that is killed then can be done again. */
export function recordOfBoth(before: Record, now: Folders): string {
  const both = [...now].map(([folder, files]) => {
    const names = [...(before[folder] ?? []), ...files.keys()];
    return [folder, new Map(names.map((name) => [name, undefined]))] as const;
  });
  return recordOf(before, new Map(both));
}
