import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "../../tools/cache.js";
import { withLock } from "../../tools/lock.js";
import { writeArchive } from "./archive.js";
import { fingerprint } from "./fingerprint.js";
import { builtLayer } from "./layer.js";
import { recipes, type ImageName } from "./recipes.js";

/** An image as pods name it, and the archive from which a node imports it. */
export interface BuiltImage {
  readonly name: string;
  readonly archive: string;
}

/**
 * An image that stands for a published one, built into the shared cache on first use: about a minute
 * for each, then at once.
 * @throws where apt-get, dpkg-deb or mvn are missing or cannot fetch what the recipe names.
 */
export async function image(which: ImageName): Promise<BuiltImage> {
  const recipe = recipes[which];
  const folder = join(cacheFolder(), "images");
  const version = recipe.name.slice(recipe.name.lastIndexOf(":") + 1);
  const key = createHash("sha256")
    .update(JSON.stringify([recipe.name, recipe.config, recipe.layers.map(fingerprint)]))
    .digest("hex")
    .slice(0, 16);
  const archive = join(folder, `${which}-${version}-${key}.tar`);
  if (!existsSync(archive)) {
    await mkdir(folder, { recursive: true });
    await withLock(join(folder, "lock"), async () => {
      if (existsSync(archive)) return;
      const layers = [];
      for (const layer of recipe.layers) layers.push(await builtLayer(layer));
      await writeArchive(recipe, layers, archive);
    });
  }
  return { name: recipe.name, archive };
}
