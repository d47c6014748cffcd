import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { cacheFolder } from "../../tools/cache.js";
import { run } from "../../tools/run.js";
import { directory, file, type Tree } from "./entry.js";
import type { JarLayer, MavenLayer } from "./recipe.js";

/** The artefact's files below `at`, readable and writable by the group as in the official image. */
export async function mavenTree(layer: MavenLayer): Promise<Tree> {
  const { at, owner, folders } = layer;
  const tree: Tree = new Map([[at, directory(0o775, owner)]]);
  for (const [name, content] of Object.entries(unzipSync(await fetched(layer)))) {
    const path = name.split("/").slice(1).join("/").replace(/\/$/, "");
    if (path === "") continue;
    const place = `${at}/${path}`;
    if (name.endsWith("/")) tree.set(place, directory(0o775, owner));
    else {
      const bytes = Buffer.from(content);
      const isScript = bytes.subarray(0, 2).toString("latin1") === "#!";
      tree.set(place, file(bytes, isScript ? 0o775 : 0o664, owner));
    }
  }
  for (const folder of folders) tree.set(`${at}/${folder}`, directory(0o775, owner));
  return tree;
}

/** The artefact's one file, as `mavenTree` has its files. */
export async function jarTree(layer: JarLayer): Promise<Tree> {
  const { at, owner, isFolderOwned = false } = layer;
  const tree: Tree = new Map();
  if (isFolderOwned) tree.set(dirname(at), directory(0o775, owner));
  return tree.set(at, file(await fetched(layer), 0o664, owner));
}

/**
 * The artefact's bytes, from Maven's own repository folder or over the network.
 * @throws when they are not the ones that were pinned.
 */
async function fetched({ artifact, sha256 }: MavenLayer | JarLayer): Promise<Buffer> {
  const [, name, version, type] = artifact.split(":");
  const target = join(cacheFolder(), "maven", `${sha256}.${type}`);
  if (!existsSync(target)) {
    const folder = `${target}.${process.pid}`;
    await mkdir(folder, { recursive: true });
    await run(
      "mvn",
      [
        "--batch-mode",
        "--quiet",
        "dependency:copy",
        `-Dartifact=${artifact}`,
        `-DoutputDirectory=${folder}`,
        "-Dmdep.useBaseVersion=true",
      ],
      { timeout: 10 * 60_000, cwd: folder },
    );
    const copied = join(folder, `${name}-${version}.${type}`);
    check(artifact, await readFile(copied), sha256);
    await rename(copied, target);
  }
  const content = await readFile(target);
  check(artifact, content, sha256);
  return content;
}

function check(artifact: string, content: Buffer, sha256: string): void {
  const actual = createHash("sha256").update(content).digest("hex");
  if (actual !== sha256) {
    throw new Error(
      `${artifact} has sha256 ${actual} where ${sha256} was pinned: remove it from Maven's local repository and build again`,
    );
  }
}
