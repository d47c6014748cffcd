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
  readonly sites: string;
  readonly destination: string;
  readonly namespace: string;
  readonly release: string;
  readonly after: readonly string[];
  readonly values: object;
  readonly chart: ChartData;
}

/** A destination as it was given. */
export interface GivenDestination {
  readonly pods?: number;
  readonly name?: string;
  readonly server?: string;
}

interface Read {
  readonly clusters: readonly GivenCluster[];
  readonly problems: readonly Problem[];
}

interface ReadFleet extends Read {
  /** By name; undefined where nobody wrote any. */
  readonly destinations: ReadonlyMap<string, GivenDestination> | undefined;
}

const DEFAULT_NETWORK = "default";
const DEFAULT_SITES = "default";
/** Argo CD's own name of the cluster that it runs in. */
export const DEFAULT_DESTINATION = "in-cluster";
const FLEET_KEYS = ["clusters", "destinations"];
const CLUSTER_KEYS = [
  "name",
  "network",
  "sites",
  "destination",
  "namespace",
  "release",
  "after",
  "values",
];
const DESTINATION_KEYS = ["pods", "name", "server"];

/** The clusters of a fleet that can be judged, and what is wrong with each by itself. */
export function readFleet(fleet: unknown): ReadFleet {
  const nothing = { clusters: [], destinations: undefined };
  if (!isObject(fleet)) return { ...nothing, problems: [mistyped("", "a map", fleet)] };
  const { clusters } = fleet;
  const problems = unknownKeys(fleet, FLEET_KEYS, "");
  const destinations = readDestinations(fleet["destinations"], problems);
  if (!Array.isArray(clusters))
    return { ...nothing, problems: [...problems, mistyped("clusters", "a list", clusters)] };
  const read = clusters.map((cluster: unknown, index) =>
    readCluster(cluster, `clusters[${index}]`),
  );
  return {
    clusters: read.flatMap((one) => one.clusters),
    destinations,
    problems: [...problems, ...read.flatMap((one) => one.problems)],
  };
}

function readDestinations(given: unknown, problems: Problem[]): ReadFleet["destinations"] {
  if (given === undefined) return undefined;
  if (!isObject(given)) {
    problems.push(mistyped("destinations", "a map", given));
    return undefined;
  }
  const read = Object.entries(given).map(([name, one]) => {
    const path = `destinations.${name}`;
    if (!isObject(one)) {
      problems.push(mistyped(path, "a map", one));
      return [name, {}] as const;
    }
    problems.push(...unknownKeys(one, DESTINATION_KEYS, `${path}.`));
    const { pods, name: registered, server } = one;
    const isCount = Number.isInteger(pods) && Number(pods) >= 0;
    if (pods !== undefined && !isCount)
      problems.push(mistyped(`${path}.pods`, "a whole number", pods));
    for (const [key, value] of Object.entries({ name: registered, server }))
      if (value !== undefined && typeof value !== "string")
        problems.push(mistyped(`${path}.${key}`, "a string", value));
    if (registered !== undefined && server !== undefined)
      problems.push(
        problem(`${path}.server`, "bothSet", { one: `${path}.name`, other: `${path}.server` }),
      );
    return [
      name,
      {
        ...(isCount && { pods: Number(pods) }),
        ...(typeof registered === "string" && { name: registered }),
        ...(typeof server === "string" && { server }),
      },
    ] as const;
  });
  return new Map(read);
}

function readCluster(cluster: unknown, path: string): Read {
  if (!isObject(cluster)) return { clusters: [], problems: [mistyped(path, "a map", cluster)] };
  const { name, values } = cluster;
  const problems = unknownKeys(cluster, CLUSTER_KEYS, `${path}.`);
  if (typeof name !== "string") problems.push(mistyped(`${path}.name`, "a string", name));
  if (name === "") problems.push(problem(`${path}.name`, "empty"));
  const text = (key: string, fallback: string): string => {
    const { [key]: value = fallback } = cluster;
    if (typeof value === "string") return value;
    problems.push(mistyped(`${path}.${key}`, "a string", value));
    return "";
  };
  const called = typeof name === "string" ? name : "";
  const soFar = problems.length;
  const places = {
    network: text("network", DEFAULT_NETWORK),
    sites: text("sites", DEFAULT_SITES),
    destination: text("destination", DEFAULT_DESTINATION),
    namespace: text("namespace", called),
    release: text("release", called),
    after: readAfter(cluster["after"], path, problems),
  };
  const isPlaced = problems.length === soFar;
  const chart = madeBy(values);
  if (chart === undefined) problems.push(problem(`${path}.values`, "notMade"));
  const isWhole = typeof name === "string" && isPlaced && isObject(values) && chart;
  return { clusters: isWhole ? [{ path, name, ...places, values, chart }] : [], problems };
}

function readAfter(after: unknown, path: string, problems: Problem[]): readonly string[] {
  if (after === undefined) return [];
  if (Array.isArray(after) && after.every((name) => typeof name === "string")) return after;
  problems.push(mistyped(`${path}.after`, "a list of names", after));
  return [];
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
