import { access, constants } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import type { Recipe } from "./recipe.js";

/** Executable files called `command` in the absolute folders of `path`, in PATH's order. */
export async function executables(
  command: string,
  path = process.env["PATH"] ?? "",
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const file = join(folder, command);
    const runs = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) found.push(file);
  }
  return found;
}

/** Whether `version` has the major and minor number of `pinned`; the patch number may differ. */
export function fits(version: string, pinned: string): boolean {
  const line = (text: string): string => text.split(".").slice(0, 2).join(".");
  return line(version) === line(pinned);
}

/** The first binary on PATH whose version fits the recipe's. */
export async function findOnPath(
  recipe: Recipe,
  path?: string,
): Promise<{ readonly file: string; readonly version: string } | undefined> {
  for (const command of recipe.pathCommands) {
    for (const file of await executables(command, path)) {
      const version = await recipe.probe(file).catch(() => undefined);
      if (version !== undefined && fits(version, recipe.version)) return { file, version };
    }
  }
  return undefined;
}
