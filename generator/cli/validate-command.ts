import { Command } from "commander";
import { existsSync, readFileSync } from "node:fs";
import { parseDocument, type Tags } from "yaml";
import { FairleadError } from "./errors.js";
import { problemLines, type Source } from "./problems.js";
import { sdkModule, type ChartModule } from "./sdk-module.js";

interface ValidateOptions {
  readonly chart: string;
}

export const validateCommand = (): Command =>
  new Command("validate")
    .description("Judges values files as Helm would with the chart: defaults, schema, then rules.")
    .argument("<file...>", "YAML files; later ones win, as with helm --values")
    .requiredOption("--chart <name>", "the chart that the values are for")
    .action(validate);

async function validate(files: readonly string[], { chart }: ValidateOptions): Promise<void> {
  const sources = files.map((name) => ({ name, text: readText(name) }));
  const module = await sdkModule<ChartModule>(files[0] ?? ".", chart);
  const merged = sources.map(parse).reduce(merge, {});
  const result = module.validate(merged);
  if (!result.valid) throw new FairleadError(problemLines(result.problems, sources));
  process.stdout.write(`${files.join(", ")}: valid for the chart ${chart}\n`);
}

/** YAML 1.1 as Helm's parser reads it: dates and base-60 numbers are strings. */
const helmTags = (tags: Tags): Tags =>
  tags.filter(
    (tag) =>
      typeof tag === "string" ||
      (tag.tag !== "tag:yaml.org,2002:timestamp" && tag.format !== "TIME"),
  );

function readText(name: string): string {
  if (!existsSync(name)) throw new FairleadError(`${name}: no such file`);
  return readFileSync(name, "utf8");
}

function parse({ name, text = "" }: Source): Mapping {
  const document = parseDocument(text, {
    version: "1.1",
    prettyErrors: true,
    customTags: helmTags,
  });
  const [error] = document.errors;
  if (error !== undefined) throw new FairleadError(`${name}: ${error.message.split("\n")[0]}`);
  const value: unknown = document.toJS() ?? {};
  if (isMapping(value)) return value;
  throw new FairleadError(`${name}: the document is no mapping, so it holds no values`);
}

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Files are merged as Helm merges them: mappings deeply, everything else is replaced. */
const merge = (base: Mapping, over: Mapping): Mapping => ({
  ...base,
  ...Object.fromEntries(
    Object.entries(over).map(([name, value]) => {
      const below = base[name];
      return [name, isMapping(below) && isMapping(value) ? merge(below, value) : value];
    }),
  ),
});
