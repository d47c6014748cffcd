import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Chart } from "../manifest/chart.js";
import { sha256 } from "../repository/digest.js";
import { unlistedPackages } from "../repository/listed-packages.js";
import { readPackagedChart } from "../repository/read-packaged-chart.js";
import { updateIndex, type IndexEntry } from "../repository/repository-index.js";
import { FairleadError, messageOf } from "./errors.js";
import { writeFile } from "./write-folder.js";

interface Package {
  readonly chart: Chart;
  readonly tgz: Uint8Array;
}

/** Adds packages to a chart repository's folder; older packages stay listed. */
export async function writeRepository(
  folder: string,
  packages: readonly Package[],
): Promise<{ readonly packages: number }> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "index.yaml");
  const existing = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const entries = await Promise.all(packages.map(entryOf));
  const written = new Set(entries.map(({ fileName }) => fileName));
  const found = readdirSync(folder).filter((name) => name.endsWith(".tgz") && !written.has(name));
  try {
    for (const fileName of unlistedPackages(existing, found)) {
      const tgz = readFileSync(join(folder, fileName));
      entries.push({
        chart: await readPackagedChart(tgz, fileName),
        fileName,
        digest: sha256(tgz),
      });
    }
    const index = updateIndex(existing, entries, buildTime());
    for (const [position, { tgz }] of packages.entries())
      writeFile(join(folder, entries[position]?.fileName ?? ""), tgz);
    writeFile(path, index);
  } catch (error) {
    throw new FairleadError(`${folder}: ${messageOf(error)}`);
  }
  return { packages: new Set([...written, ...found]).size };
}

async function entryOf({ tgz }: Package): Promise<IndexEntry> {
  const chart = await readPackagedChart(tgz);
  return { chart, fileName: `${chart.name}-${chart.version}.tgz`, digest: sha256(tgz) };
}

/**
 * The time that the index gives: never the clock's, so that equal charts give an equal index.
 * @see https://reproducible-builds.org/docs/source-date-epoch/
 */
function buildTime(): Date {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  return epoch === undefined ? new Date("2000-01-01T00:00:00Z") : new Date(Number(epoch) * 1000);
}
