import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Content of a file of the repository, by its path from the root: compiled code lies elsewhere than
 * its sources, and what is no TypeScript is not copied there.
 */
export function projectFile(path: string): Buffer {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return readFileSync(join(folder, path));
}
