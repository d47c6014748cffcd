import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkout } from "../../cluster/layout.js";
import { run } from "../../tools/run.js";
import { tool } from "../../tools/tool.js";

/** A chart repository's files and, in a version of its own, each chart once more. */
export async function withNewer(
  files: ReadonlyMap<string, Buffer>,
  version: string,
  folder: string,
): Promise<ReadonlyMap<string, Buffer>> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  const helm = await tool("helm3");
  const charts = join(checkout, "dist", "charts");
  for (const chart of await readdir(charts))
    await run(helm, ["package", join(charts, chart), "--version", version, "-d", folder]);
  await run(helm, ["repo", "index", folder]);
  const contents = (await readdir(folder)).map(
    async (name) => [name, await readFile(join(folder, name))] as const,
  );
  return new Map(await Promise.all(contents));
}
