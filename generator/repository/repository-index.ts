import { compareBuild, parse as parseVersion } from "semver";
import { stringify } from "yaml";
import type { ChartMetadata } from "./chart-metadata.js";
import { listedPackages, packageFileName, type ListedPackage } from "./listed-packages.js";

/** A package for the index to list. */
export interface IndexEntry {
  /** What Chart.yaml says. */
  readonly chart: ChartMetadata;
  /** The file beside index.yaml, e.g. `echo-1.0.0.tgz`; the index lists it as a relative URL. */
  readonly fileName: string;
  /** SHA-256 of the file in hexadecimal. */
  readonly digest: string;
}

/**
 * The text of a chart repository's index.yaml (version 1, read by Helm 3 and 4): what `existing`
 * lists, with `entries` added. A version that is listed with the same digest keeps its `created`;
 * one with another digest is replaced. Charts are sorted by name, versions from new to old.
 *
 * @param existing the present index.yaml, if there is one
 * @param time stands as `generated`, and as `created` of new packages: SOURCE_DATE_EPOCH or another
 *   fixed time, never the clock, so that equal packages give an equal index
 * @throws when `existing` is no index, a version is no semantic version, or two entries share one
 * @see https://helm.sh/docs/topics/chart_repository/#the-index-file
 */
export function updateIndex(
  existing: string | undefined,
  entries: readonly IndexEntry[],
  time: Date,
): string {
  const packages = new Map<string, ListedPackage>();
  if (existing !== undefined) {
    for (const listed of listedPackages(existing)) packages.set(keyOf(listed), listed);
  }
  refuseDuplicates(entries);
  for (const entry of entries) {
    const listed = packages.get(keyOf(entry.chart));
    const unchanged = listed?.digest === entry.digest ? listed.created : undefined;
    packages.set(keyOf(entry.chart), listedAs(entry, unchanged ?? helmTime(time)));
  }
  const names = [...new Set([...packages.values()].map(({ name }) => name))].sort();
  const versionsOf = (name: string): ListedPackage[] =>
    [...packages.values()]
      .filter((listed) => listed.name === name)
      .sort((a, b) => compareBuild(b.version, a.version));
  return stringify(
    {
      apiVersion: "v1",
      entries: Object.fromEntries(names.map((name) => [name, versionsOf(name)])),
      generated: helmTime(time),
    },
    // Helm reads YAML 1.1, and people read and edit indexes: no aliases.
    { compat: "yaml-1.1", lineWidth: 0, sortMapEntries: true, aliasDuplicateObjects: false },
  );
}

function listedAs({ chart, fileName, digest }: IndexEntry, created: string): ListedPackage {
  if (parseVersion(chart.version) === null) {
    throw new Error(
      `${fileName}: the version "${chart.version}" is not semantic: write it as 1.2.3`,
    );
  }
  if (!packageFileName.test(fileName)) {
    throw new Error(`"${fileName}" is no name for a package: write it as ${chart.name}-1.2.3.tgz`);
  }
  return { ...chart, created, digest, urls: [fileName] };
}

function refuseDuplicates(entries: readonly IndexEntry[]): void {
  const seen = new Map<string, string>();
  for (const { chart, fileName } of entries) {
    const other = seen.get(keyOf(chart));
    if (other !== undefined) {
      throw new Error(
        `${other} and ${fileName} are both ${chart.name} ${chart.version}: remove one of them`,
      );
    }
    seen.set(keyOf(chart), fileName);
  }
}

function keyOf({ name, version }: ChartMetadata): string {
  return `${name} ${version}`;
}

/** RFC 3339 without fractions: `2026-01-31T12:00:00Z`. */
function helmTime(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, "Z");
}
