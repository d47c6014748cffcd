import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The files below a folder, by path with `/`, sorted. */
export function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return new Map(
    paths.map((path) => [
      path.split(sep).join("/"),
      new Uint8Array(readFileSync(join(folder, path))),
    ]),
  );
}
