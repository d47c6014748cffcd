import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { cacheFolder } from "../../tools/cache.js";
import { tool } from "../../tools/tool.js";
import { commandTree } from "./command.js";
import { debianTree } from "./debian.js";
import { file, type Tree } from "./entry.js";
import { fingerprint } from "./fingerprint.js";
import { classesTree } from "./classes.js";
import { jarsTree } from "./jars.js";
import { jarTree, mavenTree } from "./maven.js";
import type { Layer } from "./recipe.js";
import { writeTree } from "./tar.js";
import { wheelTree } from "./wheel.js";

/** A layer's tar and its digest, which names it in every image that has it. */
export interface BuiltLayer {
  readonly file: string;
  readonly sha256: string;
}

/** Builds a layer unless the cache has it. */
export async function builtLayer(layer: Layer): Promise<BuiltLayer> {
  const folder = join(cacheFolder(), "images", "layers");
  const archive = join(folder, `${layer.name}-${fingerprint(layer)}.tar`);
  // The digest is written last: where it is, the tar is whole.
  const digest = `${archive}.sha256`;
  if (existsSync(digest)) return { file: archive, sha256: await readFile(digest, "utf8") };
  await mkdir(folder, { recursive: true });
  const draft = `${archive}.${process.pid}`;
  await writeTree(withParents(await treeOf(layer)), draft);
  const sha256 = await sha256Of(draft);
  await rename(draft, archive);
  await writeFile(`${digest}.${process.pid}`, sha256);
  await rename(`${digest}.${process.pid}`, digest);
  return { file: archive, sha256 };
}

async function treeOf(layer: Layer): Promise<Tree> {
  switch (layer.kind) {
    case "debian":
      return debianTree(layer);
    case "maven":
      return mavenTree(layer);
    case "jar":
      return jarTree(layer);
    case "jars":
      return jarsTree(layer);
    case "classes":
      return classesTree(layer);
    case "wheel":
      return wheelTree(layer);
    case "tool":
      return new Map([[layer.at, file(await readFile(await tool(layer.tool)), 0o755)]]);
    case "files":
      return new Map(Object.entries(layer.files));
    case "command": {
      const below = [];
      for (const lower of layer.below) below.push((await builtLayer(lower)).file);
      return commandTree(layer, below);
    }
  }
}

/** A layer names the folders above its files; one that it does not describe is root's. */
function withParents(tree: Tree): Tree {
  for (const path of [...tree.keys()]) {
    const parts = path.split("/");
    for (let depth = 1; depth < parts.length; depth += 1) {
      const parent = parts.slice(0, depth).join("/");
      if (!tree.has(parent)) {
        tree.set(parent, { mode: 0o755, uid: 0, gid: 0, node: { type: "directory" } });
      }
    }
  }
  return tree;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
