import { join } from "node:path";
import { defaultExport, isFleet, type Fleet } from "./default-export.js";
import { FairleadError } from "./errors.js";
import { checkMadeFiles, writeMadeFiles } from "./made-files.js";
import { problemLines } from "./problems.js";
import type { SdkHome } from "./sdk-home.js";
import { sdkModule, type ChartModule, type RootModule } from "./sdk-module.js";
import { print } from "./standard-output.js";
import type { ValuesOptions } from "./values-command.js";
import { watching } from "./watching.js";
import { writeFile } from "./write-folder.js";

/** Under this name, values remember the chart whose function made them. */
const CHART = Symbol.for("fairlead.chart");

export async function values(home: SdkHome, file: string, options: ValuesOptions): Promise<void> {
  const run = async (): Promise<void> => {
    await written(home, file, options);
  };
  if (options.watch === true) await watching(file, run);
  else await run();
}

async function written(home: SdkHome, file: string, options: ValuesOptions): Promise<void> {
  const made = await defaultExport(home, file);
  if (isFleet(made)) {
    await writtenFleet(home, file, made, options);
    return;
  }
  if (options.check === true)
    throw new FairleadError(`${file}: --check is for a fleet, and this is one chart's values`);
  const text = await textOf(home, file, made);
  if (options.output === undefined) print(text);
  else writeFile(options.output, text);
}

async function writtenFleet(
  home: SdkHome,
  file: string,
  { clusters }: Fleet,
  { output, check = false }: ValuesOptions,
): Promise<void> {
  if (output === undefined)
    throw new FairleadError(
      `${file}: the default export is a fleet, of several clusters: name a folder with --output, or export the values of one, as in export default clusters[0].values`,
    );
  const files = new Map<string, string>();
  for (const { name, values } of clusters) {
    if (!/^[A-Za-z0-9][\w.-]*$/.test(name))
      throw new FairleadError(`${file}: the cluster '${name}' has no name that a file could have`);
    files.set(`${name}.yaml`, await textOf(home, file, values));
  }
  const made = { folder: join(output), command: "values", source: file, files };
  print(check ? checkMadeFiles(made) : writeMadeFiles(made));
}

/** The text of a chart's values, which its schema and rules have judged. */
async function textOf(home: SdkHome, file: string, made: unknown): Promise<string> {
  const chart = chartOf(made);
  if (chart === undefined) throw new FairleadError(`${file}: ${whatElse(made)}`);
  const { validate } = await sdkModule<ChartModule>(home, file, chart);
  const result = validate(made);
  if (!result.valid) throw new FairleadError(problemLines(result.problems, [{ name: file }]));
  const { toYaml } = await sdkModule<RootModule>(home, file);
  return toYaml(made);
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
  return `the default export is not made by a chart's function: export ${wanted}`;
}
