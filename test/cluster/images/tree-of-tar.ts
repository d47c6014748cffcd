import { spawn } from "node:child_process";
import type { Tree } from "./entry.js";
import { readTree } from "./tar.js";

/** The tree in the tar archive that a command writes to its standard output. */
export async function treeOfTar(
  [program, ...words]: readonly [string, ...string[]],
  purpose: string,
): Promise<Tree> {
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "inherit"] });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const tree = await readTree(child.stdout);
  const code = await exit;
  if (code !== 0) throw new Error(`${program} could not ${purpose} (exit ${code})`);
  return tree;
}
