import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { FairleadError, messageOf } from "./errors.js";
import { runTypeScript } from "./run-typescript.js";
import type { SdkHome } from "./sdk-home.js";
import { sdkModule, type ChartModule, type RootModule } from "./sdk-module.js";
import type { ValuesOptions } from "./values-command.js";
import { problemLines } from "./problems.js";
import { print } from "./standard-output.js";
import { writeFile } from "./write-folder.js";

/** Under this name, values remember the chart whose function made them. */
const CHART = Symbol.for("fairlead.chart");

export async function values(
  home: SdkHome,
  file: string,
  { output }: ValuesOptions,
): Promise<void> {
  if (!existsSync(file)) throw new FairleadError(`${file}: no such file`);
  if (statSync(file).isDirectory())
    throw new FairleadError(`${file}: is a folder, not a TypeScript file`);
  const made = await evaluate(home, file);
  const chart = chartOf(made);
  if (chart === undefined) throw new FairleadError(`${file}: ${whatElse(made)}`);
  const { validate } = await sdkModule<ChartModule>(home, file, chart);
  const result = validate(made);
  if (!result.valid) throw new FairleadError(problemLines(result.problems, [{ name: file }]));
  const { toYaml } = await sdkModule<RootModule>(home, file);
  const text = toYaml(made);
  if (output === undefined) print(text);
  else writeFile(output, text);
}

async function evaluate(home: SdkHome, file: string): Promise<unknown> {
  try {
    return await runTypeScript(resolve(file), { sdk: home });
  } catch (error) {
    throw new FairleadError(`${file}: ${messageOf(error)}`);
  }
}

function chartOf(values: unknown): string | undefined {
  if (typeof values !== "object" || values === null || !(CHART in values)) return undefined;
  const chart = (values as Readonly<Record<symbol, unknown>>)[CHART];
  return typeof chart === "string" ? chart : undefined;
}

/** What is said of a default export that is no chart's values. */
function whatElse(made: unknown): string {
  const wanted = "what a chart's function returned, as in export default <chart>({ ... })";
  if (made === undefined) return `there is no default export: export ${wanted}`;
  if (typeof made === "function")
    return `the default export is a function: call it, and export ${wanted}`;
  if (isFleet(made))
    return "the default export is a fleet, of several clusters: export the values of one, as in export default clusters[0].values";
  return `the default export is not made by a chart's function: export ${wanted}`;
}

const isFleet = (made: unknown): boolean =>
  typeof made === "object" &&
  made !== null &&
  "clusters" in made &&
  Array.isArray(made.clusters) &&
  made.clusters.every(
    (cluster: unknown) => typeof cluster === "object" && cluster !== null && "values" in cluster,
  );
