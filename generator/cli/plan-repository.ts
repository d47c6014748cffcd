import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Chart } from "../language/chart.js";
import { sha256 } from "../repository/digest.js";
import { unlistedPackages } from "../repository/listed-packages.js";
import { readPackagedChart } from "../repository/read-packaged-chart.js";
import { updateIndex, type IndexEntry } from "../repository/repository-index.js";
import { FairleadError, messageOf } from "./errors.js";

interface Package {
  readonly chart: Chart;
  readonly tgz: Uint8Array;
}

/** What a chart repository's folder will hold. */
export interface RepositoryPlan {
  /** Files to write, by name: new packages, then the index. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Packages that the index lists. */
  readonly packages: number;
}

/** Adds packages to a chart repository; older packages stay listed. Writes nothing itself. */
export async function planRepository(
  folder: string,
  packages: readonly Package[],
): Promise<RepositoryPlan> {
  const path = join(folder, "index.yaml");
  const existing = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const entries = await Promise.all(packages.map(entryOf));
  const files = new Map<string, string | Uint8Array>(
    packages.map(({ tgz }, position) => [entries[position]?.fileName ?? "", tgz]),
  );
  const found = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith(".tgz") && !files.has(name))
    : [];
  const count = files.size + found.length;
  try {
    for (const fileName of unlistedPackages(existing, found)) {
      const tgz = readFileSync(join(folder, fileName));
      entries.push({
        chart: await readPackagedChart(tgz, fileName),
        fileName,
        digest: sha256(tgz),
      });
    }
    files.set("index.yaml", updateIndex(existing, entries, buildTime()));
  } catch (error) {
    throw new FairleadError(`${folder}: ${messageOf(error)}`);
  }
  return { files, packages: count };
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
