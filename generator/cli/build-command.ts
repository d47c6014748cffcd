import { Command } from "commander";
import { join } from "node:path";
import { chartFiles, ChartError } from "../artefacts/chart-files.js";
import { rawTexts } from "../artefacts/raw-texts.js";
import type { Chart } from "../language/chart.js";
import { PACKAGE_NAME } from "../sdk/package/package-json.js";
import { packageChart } from "../repository/package-chart.js";
import { FairleadError } from "./errors.js";
import { loadCharts } from "./load-charts.js";
import { planRepository } from "./plan-repository.js";
import { artefactLine, nextSteps, stopwatch } from "./report.js";
import { checkApart } from "./overlap.js";
import { checkUnreleased, releaseOf } from "./released.js";
import { writeFile, writeFolder, type Files } from "./write-folder.js";
import { checkReplaceable, RECORD, recordOf, writtenBefore } from "./written.js";
import { version } from "./version.js";

interface BuildOptions {
  readonly charts: string;
  readonly compiled: string;
  readonly out: string;
  readonly schemas: string;
  readonly sdk: boolean;
  readonly sdkName: string;
}

export const buildCommand = (): Command =>
  new Command("build")
    .description("Builds every chart, the chart repository, the schemas and the values SDK.")
    .option("--charts <folder>", "sources of the charts, one folder a chart", "charts")
    .option("--compiled <folder>", "where tsc writes; charts not there run as TypeScript", "build")
    .option("--out <folder>", "where charts/, repo/ and sdk/ go", "dist")
    .option("--schemas <folder>", "where the input schemas go", "schemas")
    .option("--no-sdk", "leave out the values SDK")
    .option("--sdk-name <name>", "name of the values SDK's npm package", PACKAGE_NAME)
    .action(build);

interface BuiltChart {
  readonly chart: Chart;
  readonly files: ReadonlyMap<string, string>;
  readonly tgz: Uint8Array;
}

/** Everything is made, and every place looked at, before anything is written. */
async function build(options: BuildOptions): Promise<void> {
  const lines: string[] = [];
  const outputs = ["charts", "repo", "sdk"].map((name) => join(options.out, name));
  checkApart(options.charts, outputs);
  const charts = await loadCharts(options);
  const built: BuiltChart[] = [];
  for (const chart of charts) {
    const { name, version: chartVersion } = chart.metadata;
    const time = stopwatch();
    const files = filesOf(chart);
    const tgz = await packageChart(name, encode(files));
    checkUnreleased(chart.metadata, releaseOf(tgz, schemaIn(files)), options.schemas);
    built.push({ chart, files, tgz });
    lines.push(artefactLine(`chart ${name}`, chartVersion, encode(files), tgz, time()));
  }
  const sdk = options.sdk ? await buildSdk(charts, options.sdkName, lines) : undefined;
  const folders = new Map<string, Files>([
    ...built.map(({ chart, files }) => [join("charts", chart.metadata.name), files] as const),
    ...(sdk === undefined ? [] : [["sdk", sdk] as const]),
  ]);
  const record = writtenBefore(options.out);
  for (const folder of folders.keys()) checkReplaceable(options.out, folder, record);
  const repo = join(options.out, "repo");
  const repository = await planRepository(repo, built);

  for (const [folder, files] of folders) writeFolder(join(options.out, folder), files);
  writeFile(join(options.out, RECORD), recordOf(record, folders));
  for (const { chart, files } of built) {
    const { name, version: chartVersion } = chart.metadata;
    writeFile(join(options.schemas, name, `${chartVersion}.json`), schemaIn(files));
  }
  for (const [name, content] of repository.files) writeFile(join(repo, name), content);
  lines.push(`repository  ${repository.packages} package(s) in ${repo}`);
  lines.push(...charts.flatMap(rawLine));
  const [first] = charts;
  const steps = first === undefined ? [] : nextSteps(first.metadata.name, options.out);
  process.stdout.write(`${[...lines, ...steps].join("\n")}\n`);
}

const schemaIn = (files: ReadonlyMap<string, string>): string =>
  files.get("values.input.schema.json") ?? "";

/** Raw text is nobody's to check: whoever reads the build shall know of it. */
function rawLine(chart: Chart): readonly string[] {
  const places = rawTexts(chart);
  return places.length === 0
    ? []
    : [`raw template text in ${chart.metadata.name}: ${places.join(", ")}`];
}

function filesOf(chart: Chart): ReadonlyMap<string, string> {
  try {
    return chartFiles(chart);
  } catch (error) {
    if (error instanceof ChartError) throw new FairleadError(error.message);
    throw error;
  }
}

async function buildSdk(charts: readonly Chart[], name: string, lines: string[]): Promise<Files> {
  if (!/^(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/.test(name))
    throw new FairleadError(
      `--sdk-name ${name} is no name of an npm package, such as @company/values`,
    );
  const time = stopwatch();
  const { sdkFiles } = await import("../sdk/sdk-files.js");
  const { sdkCommand } = await import("./sdk-command.js");
  const command = await sdkCommand(name, version());
  const files = await sdkFiles(charts, { name, version: version(), command });
  lines.push(artefactLine(`sdk ${name}`, version(), files, undefined, time()));
  return files;
}

const encoder = new TextEncoder();

const encode = (files: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].map(([path, text]) => [path, encoder.encode(text)]));
