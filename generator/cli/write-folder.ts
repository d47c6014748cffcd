import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Replaces a folder by the given files, at once: a failure leaves the old one as it was. */
export function writeFolder(folder: string, files: Files): void {
  const next = `${folder}.next`;
  const previous = `${folder}.previous`;
  rmSync(next, { recursive: true, force: true });
  for (const [path, content] of files) {
    const target = join(next, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  rmSync(previous, { recursive: true, force: true });
  try {
    renameSync(folder, previous);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  renameSync(next, folder);
  rmSync(previous, { recursive: true, force: true });
}

/** Replaces a file at once. */
export function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, content);
  renameSync(`${path}.next`, path);
}
