import { join } from "node:path";
import { chartFiles, ChartError } from "../artefacts/chart-files.js";
import { rawTexts } from "../artefacts/raw-texts.js";
import type { Chart } from "../language/chart.js";
import { packageChart } from "../repository/package-chart.js";
import type { BuildOptions } from "./build-command.js";
import { builtParts } from "./built-parts.js";
import { FairleadError } from "./errors.js";
import { loadCharts } from "./load-charts.js";
import { planRepository } from "./plan-repository.js";
import { artefactLine, nextSteps, stopwatch } from "./report.js";
import { checkApart, checkOutside } from "./overlap.js";
import { checkUnreleased, releaseOf } from "./released.js";
import { print } from "./standard-output.js";
import { writeFile, writeFolder, type Files } from "./write-folder.js";
import {
  checkReplaceable,
  checkSchemaFile,
  RECORD,
  recordOf,
  recordOfBoth,
  writtenBefore,
} from "./written.js";
import { version } from "./version.js";

interface BuiltChart {
  readonly chart: Chart;
  readonly files: ReadonlyMap<string, string>;
  readonly tgz: Uint8Array;
}

/** Everything is made, and every place looked at, before anything is written. */
export async function build(options: BuildOptions): Promise<void> {
  const lines: string[] = [];
  const outputs = ["charts", "repo", "sdk"].map((name) => join(options.out, name));
  checkApart(options.charts, outputs);
  const charts = await loadCharts(options);
  checkOutside(options.charts, options.schemas);
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
  const schemas = new Map(
    built.map(({ chart: { metadata }, files }) => [
      join(options.schemas, metadata.name, `${metadata.version}.json`),
      schemaIn(files),
    ]),
  );
  for (const path of schemas.keys()) checkSchemaFile(path);
  const repo = join(options.out, "repo");
  const repository = await planRepository(repo, built);

  writeFile(join(options.out, RECORD), recordOfBoth(record, folders));
  for (const [folder, files] of folders) writeFolder(join(options.out, folder), files);
  writeFile(join(options.out, RECORD), recordOf(record, folders));
  for (const [path, schema] of schemas) writeFile(path, schema);
  for (const [name, content] of repository.files) writeFile(join(repo, name), content);
  lines.push(`repository  ${repository.packages} package(s) in ${repo}`);
  lines.push(...charts.flatMap(rawLine));
  const [first] = charts;
  const steps = first === undefined ? [] : nextSteps(first.metadata.name, options.out);
  print(`${[...lines, ...steps].join("\n")}\n`);
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
  const files = await sdkFiles(charts, { name, version: version(), parts: builtParts() });
  lines.push(artefactLine(`sdk ${name}`, version(), files, undefined, time()));
  return files;
}

const encoder = new TextEncoder();

const encode = (files: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].map(([path, text]) => [path, encoder.encode(text)]));
