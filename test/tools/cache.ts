import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Recipe } from "./recipe.js";

/** Folder that clones of the repository share: $FAIRLEAD_CACHE, by default ~/.cache/fairlead. */
export function cacheFolder(): string {
  const named = process.env["FAIRLEAD_CACHE"];
  return named ? resolve(named) : join(homedir(), ".cache", "fairlead");
}

/** Who holds this lock may build the packages of a module. */
export const buildLock = ({ module }: Recipe): string =>
  join(cacheFolder(), "tools", `${module.replaceAll(/[^\w.@-]+/g, "-")}.lock`);

/** Where the binary of this version, built in this way for this machine, is kept. */
export function cachedBinary(name: string, recipe: Recipe): string {
  const build = [recipe.package, recipe.module, recipe.stamps, process.platform, process.arch];
  const digest = createHash("sha256").update(JSON.stringify(build)).digest("hex").slice(0, 8);
  return join(cacheFolder(), "tools", name, `${recipe.version}-${digest}`, recipe.binary);
}
