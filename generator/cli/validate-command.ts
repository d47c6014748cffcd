import { Command } from "commander";
import { readFileSync, statSync } from "node:fs";
import { mergeFiles } from "../library/yaml/merge-files.js";
import { readYaml, type ValuesFile } from "../library/yaml/read-yaml.js";
import { YamlError } from "../library/yaml/yaml-error.js";
import { FairleadError, messageOf } from "./errors.js";
import { placeIn, problemLines } from "./problems.js";
import type { SdkHome } from "./sdk-home.js";
import { sdkModule, type ChartModule } from "./sdk-module.js";

interface ValidateOptions {
  readonly chart: string;
}

export const validateCommand = (home: SdkHome): Command =>
  new Command("validate")
    .description("Judges values files as Helm would with the chart: defaults, schema, then rules.")
    .argument(
      "<file...>",
      "YAML files, - for standard input; later ones win, as with helm --values",
    )
    .requiredOption("--chart <name>", "the chart that the values are for")
    .action((files: readonly string[], options: ValidateOptions) => validate(home, files, options));

async function validate(
  home: SdkHome,
  files: readonly string[],
  { chart }: ValidateOptions,
): Promise<void> {
  if (files.filter((name) => name === STANDARD_INPUT).length > 1)
    throw new FairleadError("standard input (-) can be read once: name it once");
  const sources = files.map((name) => ({ name: shownName(name), ...read(name) }));
  const module = await sdkModule<Partial<ChartModule>>(home, files[0] ?? ".", chart);
  // The package has modules of no chart, too.
  if (typeof module.validate !== "function")
    throw new FairleadError(`'${chart}' is no chart of the values SDK: look for the chart's name`);
  const result = module.validate(mergeFiles(sources.map(({ values }) => values)));
  if (!result.valid) throw new FairleadError(problemLines(result.problems, sources));
  process.stdout.write(
    `${sources.map(({ name }) => name).join(", ")}: valid for the chart ${chart}\n`,
  );
}

const STANDARD_INPUT = "-";

const shownName = (name: string): string => (name === STANDARD_INPUT ? "standard input" : name);

function read(name: string): ValuesFile {
  try {
    return readYaml(readBytes(name));
  } catch (error) {
    if (error instanceof YamlError)
      throw new FairleadError(`${placeIn(shownName(name), error.position)} - ${error.message}`);
    throw error;
  }
}

function readBytes(name: string): Uint8Array {
  try {
    if (name === STANDARD_INPUT) return readFileSync(0);
    if (statSync(name).isDirectory()) throw new Error("is a folder, not a values file");
    return readFileSync(name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new FairleadError(`${name}: no such file`);
    throw new FairleadError(`${shownName(name)}: ${messageOf(error)}`);
  }
}
