import type { Migration } from "../language/migration.js";
import type { Kind } from "./data.js";
import { pathsOf } from "./leads-to.js";
import { entryOf } from "./plain.js";

/** A value, or an entry of a map. */
const isTarget = (targets: Readonly<Record<string, Kind>>, path: string): boolean =>
  Object.hasOwn(targets, path) || entryOf(targets, path.replace(/\.[^.]*$/, "")) === "map";

/** What is wrong with a way over: each problem is a sentence. */
export const migrationProblems = (
  migration: Migration,
  targets: Readonly<Record<string, Kind>>,
): readonly string[] =>
  pathsOf(migration)
    .filter(([, path]) => !isTarget(targets, path))
    .map(
      ([key, path]) =>
        `the way over from ${migration.from}: ${key} leads to ${path}, which is no value`,
    );
