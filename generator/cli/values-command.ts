import { Command } from "commander";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { FairleadError, messageOf } from "./errors.js";
import { runTypeScript } from "./run-typescript.js";
import { sdkModule, type ChartModule, type RootModule } from "./sdk-module.js";
import { problemLines } from "./problems.js";
import { writeFile } from "./write-folder.js";

/** Under this name, values remember the chart whose function made them. */
const CHART = Symbol.for("fairlead.chart");

export const valuesCommand = (): Command =>
  new Command("values")
    .description(
      "Runs a TypeScript file whose default export is a chart's values, validates them, and prints " +
        "values.yaml. Types are tsc's business.",
    )
    .argument("<file>", "TypeScript file")
    .option("-o, --output <file>", "file to write; without it, standard output")
    .action(values);

async function values(file: string, options: { readonly output?: string }): Promise<void> {
  if (!existsSync(file)) throw new FairleadError(`${file}: no such file`);
  const made = await evaluate(file);
  const chart = chartOf(made);
  if (chart === undefined)
    throw new FairleadError(
      `${file}: the default export is not made by a chart's function, as in export default <chart>({ ... })`,
    );
  const { validate } = await sdkModule<ChartModule>(file, chart);
  const result = validate(made);
  if (!result.valid) throw new FairleadError(problemLines(result.problems, [{ name: file }]));
  const { toYaml } = await sdkModule<RootModule>(file);
  const text = toYaml(made);
  if (options.output === undefined) process.stdout.write(text);
  else writeFile(options.output, text);
}

async function evaluate(file: string): Promise<unknown> {
  try {
    return await runTypeScript(resolve(file));
  } catch (error) {
    throw new FairleadError(`${file}: ${messageOf(error)}`);
  }
}

function chartOf(values: unknown): string | undefined {
  if (typeof values !== "object" || values === null || !(CHART in values)) return undefined;
  const chart = (values as Readonly<Record<symbol, unknown>>)[CHART];
  return typeof chart === "string" ? chart : undefined;
}
