import { access, mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { buildLock, cachedBinary } from "./cache.js";
import { areBuiltTogether, findGo, goBuild } from "./go.js";
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

/**
 * Makes sure of several tools: those that {@link areBuiltTogether} are built by one `go build`.
 * @throws as {@link tool} does
 */
export async function tools(names: readonly ToolName[]): Promise<void> {
  const missing: [ToolName, ...ToolName[]][] = [];
  for (const name of names) {
    if ((await findBuilt(name)) !== undefined) continue;
    const group = missing.find(([first]) => areBuiltTogether(recipes[first], recipes[name]));
    if (group === undefined) missing.push([name]);
    else group.push(name);
  }
  for (const group of missing) await buildOnce(group);
}

async function locate(name: ToolName): Promise<FoundTool> {
  const found = await findBuilt(name);
  if (found !== undefined) return found;
  const isOurs = await buildOnce([name]);
  const recipe: Recipe = recipes[name];
  return {
    name,
    version: recipe.version,
    file: cachedBinary(name, recipe),
    from: isOurs ? "build" : "cache",
  };
}

/** A tool that needs no building. */
async function findBuilt(name: ToolName): Promise<FoundTool | undefined> {
  const recipe: Recipe = recipes[name];
  const onPath = await findOnPath(recipe);
  if (onPath !== undefined) return { name, ...onPath, from: "PATH" };
  const file = cachedBinary(name, recipe);
  return (await exists(file)) ? { name, version: recipe.version, file, from: "cache" } : undefined;
}

/** Builds tools of one module, unless somebody else does: then false, once they are there. */
async function buildOnce(names: readonly [ToolName, ...ToolName[]]): Promise<boolean> {
  const first: Recipe = recipes[names[0]];
  const go = await findGo(first);
  return withLock(
    buildLock(first),
    async () => {
      const missing = await missingOf(names);
      const [one, ...others] = missing;
      if (one !== undefined) await build(go, [one, ...others]);
      return one !== undefined;
    },
    {
      onWait: (pid) => {
        progress(
          `${first.title} ${first.version} is being built by process ${pid}: waiting for it`,
        );
      },
    },
  );
}

async function missingOf(names: readonly ToolName[]): Promise<readonly ToolName[]> {
  const there = await Promise.all(names.map((name) => exists(cachedBinary(name, recipes[name]))));
  return names.filter((_, index) => there[index] !== true);
}

/** Builds beside the binaries' folders and renames, so that the cache never holds half a binary. */
async function build(go: string, names: readonly [ToolName, ...ToolName[]]): Promise<void> {
  const [first, ...others] = names;
  const draft = buildLock(recipes[first]).replace(/lock$/, "building");
  const title = `${names.map((name) => recipes[name].title).join(", ")} ${recipes[first].version}`;
  const seconds = names.reduce((sum, name) => sum + recipes[name].expectedSeconds, 0);
  const begin = performance.now();
  progress(`building ${title} with Go (once; about ${seconds} s)`);
  await rm(draft, { recursive: true, force: true });
  try {
    const output = join(draft, "out");
    const built = [recipes[first], ...others.map((name): Recipe => recipes[name])] as const;
    await goBuild(go, built, join(draft, "module"), output);
    for (const name of names) {
      const file = cachedBinary(name, recipes[name]);
      await mkdir(dirname(file), { recursive: true });
      await rename(join(output, basename(file)), file);
    }
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
