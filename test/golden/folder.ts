import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** UPDATE_GOLDEN=1 writes golden folders anew: read the difference before you commit it. */
const update = process.env["UPDATE_GOLDEN"] === "1";

/** Every file below a folder by its path, as text. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [relative(folder, file).replaceAll("\\", "/"), readFileSync(file, "utf8")]),
  );
}

/** The golden files of a folder; on an update, the given ones, and no leftovers. */
export function golden(
  folder: string,
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (update) {
    rmSync(folder, { recursive: true, force: true });
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
  return filesIn(folder);
}
