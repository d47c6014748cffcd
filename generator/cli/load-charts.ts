import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Chart, ChartDefinition } from "../language/chart.js";
import { FairleadError } from "./errors.js";
import { thrownBy } from "./thrown-by.js";

export interface ChartFolders {
  /** Folder of the charts' sources, one folder a chart. */
  readonly charts: string;
  /** Folder that tsc writes to; a chart that is not there is run as TypeScript. */
  readonly compiled: string;
  /** Whether to check the types of charts that are run as TypeScript. */
  readonly types: boolean;
}

/** Loads every chart of a folder, sorted by name. */
export async function loadCharts(folders: ChartFolders): Promise<readonly Chart[]> {
  const root = resolve(folders.charts);
  if (!existsSync(root)) throw new FairleadError(`${folders.charts}: no such folder of charts`);
  const names = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, "chart.ts")))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0)
    throw new FairleadError(`${folders.charts} has no chart: a chart is a folder with a chart.ts`);
  const sources = names
    .filter((name) => !existsSync(compiledChart(name, folders)))
    .map((name) => join(root, name, "chart.ts"));
  if (folders.types && sources.length > 0) {
    const { checkTypes } = await import("./check-types.js");
    await checkTypes(sources, folders.charts);
  }
  const loaded = await Promise.all(names.map((name) => loadChart(name, folders)));
  return loaded.map((chart) => withDependencies(chart, loaded, folders.charts));
}

/** A definition whose dependencies have no texts yet: those lie beside each of them. */
type LoadedChart = ChartDefinition & Pick<Chart, "texts">;

/** A chart with its dependencies as they were loaded, which have their texts. */
function withDependencies(
  { dependencies, ...chart }: LoadedChart,
  loaded: readonly LoadedChart[],
  folder: string,
): Chart {
  if (dependencies === undefined) return chart;
  const found = Object.entries(dependencies).map(([alias, { chart: wanted, ...options }]) => {
    const { name } = wanted.metadata;
    const dependency = loaded.find(({ metadata }) => metadata.name === name);
    if (dependency === undefined)
      throw new FairleadError(
        `${folder}/${chart.metadata.name}/chart.ts: the dependency ${alias} is the chart ${name}, which ${folder} does not have`,
      );
    return [alias, { ...options, chart: withDependencies(dependency, loaded, folder) }] as const;
  });
  return { ...chart, dependencies: Object.fromEntries(found) };
}

async function loadChart(name: string, folders: ChartFolders): Promise<LoadedChart> {
  const source = resolve(folders.charts, name);
  const parts = (await importChart(name, folders)) as Partial<LoadedChart> | undefined;
  if (parts?.metadata === undefined || parts.fields === undefined || parts.templates === undefined)
    throw new FairleadError(
      `${folders.charts}/${name}/chart.ts: the default export is no chart (metadata, fields, templates)`,
    );
  if (parts.metadata.name !== name)
    throw new FairleadError(
      `${folders.charts}/${name}/chart.ts: the chart is named '${parts.metadata.name}', its folder '${name}'`,
    );
  return {
    rules: [],
    ...(parts as Pick<LoadedChart, "metadata" | "fields" | "templates">),
    texts: {
      notes: readText(join(source, "NOTES.hbs")),
      readme: readText(join(source, "README.hbs")),
      ...(existsSync(join(source, "sdk.ts")) && { sdk: readText(join(source, "sdk.ts")) }),
    },
  };
}

function readText(path: string): string {
  if (!existsSync(path)) throw new FairleadError(`${relative(".", path)} is missing: write it`);
  return readFileSync(path, "utf8");
}

const compiledChart = (name: string, { charts, compiled }: ChartFolders): string =>
  resolve(compiled, relative(".", resolve(charts)), name, "chart.js");

async function importChart(name: string, folders: ChartFolders): Promise<unknown> {
  const { charts } = folders;
  const script = compiledChart(name, folders);
  try {
    if (existsSync(script)) {
      const module = (await import(pathToFileURL(script).href)) as { default?: unknown };
      return module.default;
    }
    const [{ runTypeScript }, fairlead] = await Promise.all([
      import("./run-typescript.js"),
      import("../index.js"),
    ]);
    // Charts that import the package `fairlead` get this very generator.
    return await runTypeScript(resolve(charts, name, "chart.ts"), { modules: { fairlead } });
  } catch (error) {
    throw new FairleadError(thrownBy(error, join(charts, name, "chart.ts"), charts));
  }
}
