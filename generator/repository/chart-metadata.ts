import { parseYaml } from "./parse-yaml.js";

/** What Chart.yaml says; an index repeats it for each package. */
export interface ChartMetadata {
  readonly apiVersion: string;
  readonly name: string;
  readonly version: string;
  readonly [key: string]: unknown;
}

/**
 * Reads Chart.yaml.
 * @param place what the error calls the text, e.g. "echo-1.0.0.tgz: Chart.yaml"
 * @throws when it is no mapping with apiVersion, name and version as strings
 */
export function parseChartMetadata(text: string, place: string): ChartMetadata {
  const metadata = parseYaml(text, place);
  if (typeof metadata !== "object" || metadata === null || Array.isArray(metadata)) {
    throw new Error(`${place} is not a mapping: it must say apiVersion, name and version`);
  }
  const { apiVersion, name, version, ...rest } = metadata as Record<string, unknown>;
  return {
    apiVersion: requiredString(apiVersion, "apiVersion", place),
    name: requiredString(name, "name", place),
    version: requiredString(version, "version", place),
    ...rest,
  };
}

function requiredString(value: unknown, key: string, place: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new Error(`${place} has no ${key}, or not as a string: add it`);
}
