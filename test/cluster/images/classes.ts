import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../tools/run.js";
import { file, type Tree } from "./entry.js";
import type { ClassesLayer } from "./recipe.js";

/** The layer's sources, compiled. */
export async function classesTree({ sources, at }: ClassesLayer): Promise<Tree> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-classes-"));
  try {
    for (const [path, source] of Object.entries(sources)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), source);
    }
    await run("javac", ["--release", "17", "-d", "classes", ...Object.keys(sources)], {
      timeout: 2 * 60_000,
      cwd: folder,
    });
    const classes = join(folder, "classes");
    const tree: Tree = new Map();
    for (const name of (await readdir(classes, { recursive: true })).sort()) {
      if (!name.endsWith(".class")) continue;
      tree.set(`${at}/${name}`, file(await readFile(join(classes, name))));
    }
    return tree;
  } finally {
    await rm(folder, { recursive: true });
  }
}
