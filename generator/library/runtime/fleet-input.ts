import type { Problem } from "../types/api.js";
import type { ChartData } from "./chart-data.js";
import { madeBy } from "./made.js";
import { message } from "./message.js";
import { isObject } from "./plain.js";
import { typeOf } from "./sentences.js";
import { suggestion } from "../../model/suggestion.js";

/** One cluster as it was given, and the chart that its values are for. */
export interface GivenCluster {
  /** Where it stands: `clusters[0]`. */
  readonly path: string;
  readonly name: string;
  readonly network: string;
  readonly values: object;
  readonly chart: ChartData;
}

interface Read {
  readonly clusters: readonly GivenCluster[];
  readonly problems: readonly Problem[];
}

const DEFAULT_NETWORK = "default";
const FLEET_KEYS = ["clusters"];
const CLUSTER_KEYS = ["name", "network", "values"];

/** The clusters of a fleet that can be judged, and what is wrong with each by itself. */
export function readFleet(fleet: unknown): Read {
  if (!isObject(fleet)) return { clusters: [], problems: [mistyped("", "a map", fleet)] };
  const { clusters } = fleet;
  const problems = unknownKeys(fleet, FLEET_KEYS, "");
  if (!Array.isArray(clusters))
    return { clusters: [], problems: [...problems, mistyped("clusters", "a list", clusters)] };
  const read = clusters.map((cluster: unknown, index) =>
    readCluster(cluster, `clusters[${index}]`),
  );
  return {
    clusters: read.flatMap((one) => one.clusters),
    problems: [...problems, ...read.flatMap((one) => one.problems)],
  };
}

function readCluster(cluster: unknown, path: string): Read {
  if (!isObject(cluster)) return { clusters: [], problems: [mistyped(path, "a map", cluster)] };
  const { name, network = DEFAULT_NETWORK, values } = cluster;
  const problems = unknownKeys(cluster, CLUSTER_KEYS, `${path}.`);
  if (typeof name !== "string") problems.push(mistyped(`${path}.name`, "a string", name));
  if (name === "") problems.push(problem(`${path}.name`, "empty"));
  if (typeof network !== "string") problems.push(mistyped(`${path}.network`, "a string", network));
  const chart = madeBy(values);
  if (chart === undefined) problems.push(problem(`${path}.values`, "notMade"));
  const isWhole =
    typeof name === "string" && typeof network === "string" && isObject(values) && chart;
  return { clusters: isWhole ? [{ path, name, network, values, chart }] : [], problems };
}

const unknownKeys = (given: object, known: readonly string[], before: string): Problem[] =>
  Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const close = suggestion(key, known);
      return close === undefined
        ? problem(before + key, "unknownKey")
        : problem(before + key, "unknownKeyLike", { suggestion: before + close });
    });

const mistyped = (path: string, expected: string, value: unknown): Problem =>
  value === undefined
    ? { path, message: message("notSet", { path: path || "the fleet" }) }
    : problem(path, "wrongType", { path: path || "the fleet", expected, actual: typeOf(value) });

const problem = (
  path: string,
  kind: Parameters<typeof message>[0],
  parts: Readonly<Record<string, string>> = {},
): Problem => ({ path, message: message(kind, { path, ...parts }) });
