import { mergeFiles } from "../library/yaml/merge-files.js";
import { readYaml, type ValuesFile } from "../library/yaml/read-yaml.js";
import { YamlError } from "../library/yaml/yaml-error.js";
import { FairleadError } from "./errors.js";
import { placeIn, problemLines } from "./problems.js";
import { readBytes, shownName, STANDARD_INPUT } from "./read-bytes.js";
import type { SdkHome } from "./sdk-home.js";
import { print } from "./standard-output.js";
import type { ValidateOptions } from "./validate-command.js";
import { sdkModule, type ChartModule } from "./sdk-module.js";

export async function validate(
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
  print(`${sources.map(({ name }) => name).join(", ")}: valid for the chart ${chart}\n`);
}

function read(name: string): ValuesFile {
  try {
    return readYaml(readBytes(name));
  } catch (error) {
    if (error instanceof YamlError)
      throw new FairleadError(`${placeIn(shownName(name), error.position)} - ${error.message}`);
    throw error;
  }
}
