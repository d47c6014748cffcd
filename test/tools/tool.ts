import { access, mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { cachedBinary } from "./cache.js";
import { findGo, goBuild } from "./go.js";
import { withLock } from "./lock.js";
import { findOnPath } from "./on-path.js";
import type { Recipe } from "./recipe.js";
import { recipes, type ToolName } from "./recipes.js";

export interface FoundTool {
  readonly name: ToolName;
  readonly version: string;
  /** Absolute path of the binary. */
  readonly file: string;
  readonly from: "PATH" | "cache" | "build";
}

const found = new Map<ToolName, Promise<FoundTool>>();

/**
 * Absolute path of a pinned tool's binary: from PATH when the version there has the pinned major and
 * minor number, else from the cache, else built once into the cache (progress goes to stderr).
 * @throws one sentence that says what to install when the tool can neither be found nor built.
 */
export async function tool(name: ToolName): Promise<string> {
  return (await findTool(name)).file;
}

/** As {@link tool}, with the version and where the binary comes from. */
export function findTool(name: ToolName): Promise<FoundTool> {
  const known = found.get(name) ?? locate(name);
  found.set(name, known);
  return known;
}

async function locate(name: ToolName): Promise<FoundTool> {
  const recipe: Recipe = recipes[name];
  const onPath = await findOnPath(recipe);
  if (onPath !== undefined) return { name, ...onPath, from: "PATH" };
  const file = cachedBinary(name, recipe);
  const cached = { name, version: recipe.version, file } as const;
  if (await exists(file)) return { ...cached, from: "cache" };
  const go = await findGo(recipe);
  const title = `${recipe.title} ${recipe.version}`;
  return withLock(
    `${dirname(file)}.lock`,
    async () => {
      if (await exists(file)) return { ...cached, from: "cache" };
      await build(go, recipe, file, title);
      return { ...cached, from: "build" };
    },
    {
      onWait: (pid) => {
        progress(`${title} is being built by process ${pid}: waiting for it`);
      },
    },
  );
}

/** Builds beside the binary's folder and renames, so that the cache never holds half a binary. */
async function build(go: string, recipe: Recipe, file: string, title: string): Promise<void> {
  const folder = dirname(file);
  const draft = `${folder}.building`;
  const begin = performance.now();
  progress(`building ${title} with Go (once; about ${recipe.expectedSeconds} s)`);
  await rm(draft, { recursive: true, force: true });
  try {
    const output = join(draft, "out", basename(file));
    await goBuild(go, recipe, join(draft, "module"), output);
    await mkdir(folder, { recursive: true });
    await rename(output, file);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  progress(`built ${title} in ${Math.round((performance.now() - begin) / 1000)} s`);
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}
