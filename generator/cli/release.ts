import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FairleadError } from "./errors.js";
import { loadCharts } from "./load-charts.js";
import type { ReleaseOptions } from "./release-command.js";
import { checkUnreleased, releasedFile, releasedVersions, releaseOf } from "./released.js";
import { print } from "./standard-output.js";
import { writeFile } from "./write-folder.js";

export async function release(names: readonly string[], options: ReleaseOptions): Promise<void> {
  const charts = await loadCharts({ ...options, types: false });
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
  print(lines.join(""));
}

function built(path: string): Buffer {
  if (!existsSync(path)) throw new FairleadError(`${path} is missing: run fairlead build first`);
  return readFileSync(path);
}
