import { parse as parseVersion } from "semver";
import type { ChartMetadata } from "./chart-metadata.js";
import { parseYaml } from "./parse-yaml.js";

/** A package as index.yaml lists it. */
export interface ListedPackage extends ChartMetadata {
  /** SHA-256 of the package in hexadecimal. */
  readonly digest?: string;
  /** RFC 3339. */
  readonly created?: string;
  /** Relative to index.yaml, or absolute. */
  readonly urls: readonly string[];
}

/** What the file name of a package looks like. */
export const packageFileName = /^[A-Za-z0-9][A-Za-z0-9._+-]*\.tgz$/;

/**
 * The packages that an index.yaml lists.
 * @throws when it is not a chart repository's index, or a package lacks name, version or urls
 * @see https://helm.sh/docs/topics/chart_repository/#the-index-file
 */
export function listedPackages(index: string): ListedPackage[] {
  const document = parseYaml(index, "index.yaml");
  if (!isRecord(document) || document["apiVersion"] !== "v1" || !isRecord(document["entries"])) {
    throw new Error(
      'index.yaml is not a chart repository index (apiVersion "v1" and entries): remove it to have it made anew',
    );
  }
  return Object.entries(document["entries"]).flatMap(([name, versions]) => {
    if (!Array.isArray(versions)) throw notAPackage(name);
    return versions.map((listed: unknown) => listedPackage(name, listed));
  });
}

/** Those of a folder's packages that its index.yaml does not list, sorted: read them and add them. */
export function unlistedPackages(
  existing: string | undefined,
  fileNames: readonly string[],
): string[] {
  const listed = new Set(
    existing === undefined
      ? []
      : listedPackages(existing).flatMap(({ urls }) => urls.map(lastPart)),
  );
  return fileNames.filter((name) => packageFileName.test(name) && !listed.has(name)).sort();
}

function listedPackage(chart: string, listed: unknown): ListedPackage {
  if (!isRecord(listed)) throw notAPackage(chart);
  const { apiVersion, name, version, urls, digest, created, ...rest } = listed;
  const isPackage = name === chart && typeof version === "string" && isStringArray(urls);
  if (!isPackage || parseVersion(version) === null) throw notAPackage(chart);
  return {
    ...rest,
    apiVersion: typeof apiVersion === "string" ? apiVersion : "v1",
    name,
    version,
    urls,
    ...(typeof digest === "string" && { digest }),
    ...(typeof created === "string" && { created }),
  };
}

function notAPackage(chart: string): Error {
  return new Error(
    `index.yaml: entries.${chart} must list packages with name, version (as 1.2.3) and urls: mend it, or remove index.yaml to have it made anew`,
  );
}

function lastPart(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isStringArray(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
