import { Command } from "commander";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FairleadError } from "./errors.js";
import { loadCharts } from "./load-charts.js";
import { checkUnreleased, releasedFile, releasedVersions, releaseOf } from "./released.js";
import { writeFile } from "./write-folder.js";

interface ReleaseOptions {
  readonly charts: string;
  readonly compiled: string;
  readonly out: string;
  readonly schemas: string;
}

export const releaseCommand = (): Command =>
  new Command("release")
    .description(
      "Notes that charts, as they were built, are released: from then on a build that would change " +
        "this version's schema or package is refused.",
    )
    .argument("<chart...>", "names of charts")
    .option("--charts <folder>", "sources of the charts", "charts")
    .option("--compiled <folder>", "where tsc writes", "build")
    .option("--out <folder>", "where a build wrote repo/", "dist")
    .option("--schemas <folder>", "where the input schemas are", "schemas")
    .action(release);

async function release(names: readonly string[], options: ReleaseOptions): Promise<void> {
  const charts = await loadCharts(options);
  const unknown = names.find((name) => charts.every(({ metadata }) => metadata.name !== name));
  if (unknown !== undefined) throw new FairleadError(`${options.charts} has no chart ${unknown}`);
  const lines = charts
    .filter(({ metadata }) => names.includes(metadata.name))
    .map(({ metadata }) => {
      const { name, version } = metadata;
      const tgz = built(join(options.out, "repo", `${name}-${version}.tgz`));
      const schema = built(join(options.schemas, name, `${version}.json`)).toString("utf8");
      const now = releaseOf(tgz, schema);
      checkUnreleased(metadata, now, options.schemas);
      const all = { ...releasedVersions(options.schemas, name), [version]: now };
      writeFile(releasedFile(options.schemas, name), `${JSON.stringify(all, undefined, 2)}\n`);
      return `${name} ${version} is released: its schema and package change no more\n`;
    });
  process.stdout.write(lines.join(""));
}

function built(path: string): Buffer {
  if (!existsSync(path)) throw new FairleadError(`${path} is missing: run fairlead build first`);
  return readFileSync(path);
}
