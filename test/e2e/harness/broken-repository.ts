import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkout } from "../../cluster/layout.js";
import { run } from "../../tools/run.js";
import { tool } from "../../tools/tool.js";
import type { Breakage } from "./breakage.js";

/** A repository of all charts, some of them broken, made from the built ones by Helm itself. */
export async function brokenRepository(
  breakages: readonly Breakage[],
  folder: string,
): Promise<string> {
  const charts = join(folder, "charts");
  const repository = join(folder, "repo");
  await rm(folder, { recursive: true, force: true });
  await mkdir(repository, { recursive: true });
  await cp(join(checkout, "dist", "charts"), charts, { recursive: true });
  for (const { chart, file, from, to } of breakages) {
    const target = join(charts, chart, file);
    const text = await readFile(target, "utf8");
    if (!text.includes(from)) {
      throw new Error(`${chart}/${file} has no ${JSON.stringify(from)} to break`);
    }
    await writeFile(target, text.replaceAll(from, to));
  }
  const helm = await tool("helm3");
  const names = await readdir(charts);
  for (const name of names) {
    await run(helm, ["package", join(charts, name), "--destination", repository]);
  }
  await run(helm, ["repo", "index", repository]);
  if ((await readdir(repository)).length !== names.length + 1) {
    throw new Error(`not every chart is packaged in ${repository}`);
  }
  return repository;
}
