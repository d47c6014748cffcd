import type { Locate } from "../library/yaml/locate.js";
import type { Position } from "../library/yaml/yaml-error.js";

export interface Problem {
  /** Path of the value, as `cache.owners`; empty for the whole document. */
  readonly path: string;
  readonly message: string;
}

/** A file that was judged, and where its values stand if it is YAML. */
export interface Source {
  readonly name: string;
  readonly locate?: Locate;
}

/** A line for each problem, `file:line:column - message`, and their number. */
export function problemLines(problems: readonly Problem[], sources: readonly Source[]): string {
  const lines = problems.map(({ path, message }) => `${place(path, sources)} - ${message}`);
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return [...lines, `Found ${count}.`].join("\n");
}

/** A place in a file as people and editors write it. */
export const placeIn = (name: string, { line, column }: Position): string =>
  `${name}:${line}:${column}`;

/** Where a value was last written; the last file wins, as with Helm. */
function place(path: string, sources: readonly Source[]): string {
  for (const { name, locate } of sources.toReversed()) {
    const position = locate?.(path);
    if (position !== undefined) return placeIn(name, position);
  }
  return sources.at(-1)?.name ?? "values";
}
