import type { Chart } from "../language/chart.js";
import { chartCode, sharedModules } from "./code/modules.js";
import { chartDeclarations } from "./declarations/chart.js";
import { checkDeclarations } from "./declarations/checks.js";
import { notices } from "./package/notices.js";
import { packageJson, PACKAGE_NAME } from "./package/package-json.js";
import { readme } from "./package/readme.js";
import { readSource } from "./project.js";

/** A command that the package brings: its files by path, and the packages whose code is in them. */
export interface SdkCommand {
  readonly path: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly packages: readonly string[];
}

export interface SdkOptions {
  /** SemVer of the npm package. */
  readonly version: string;
  /** Name of the npm package. Default: `@fairlead/values`. */
  readonly name?: string;
  /** Without one the package has no command. */
  readonly command?: SdkCommand;
}

const ROOT_DECLARATIONS =
  'export type { Chart, Problem, Validation } from "./types/api.js";\n' +
  'export { InvalidFleetError, InvalidValuesError, toYaml } from "./types/api.js";\n' +
  'export type { Cluster, ClusterInput, Fleet, FleetInput } from "./types/fleet.js";\n' +
  'export { fleet } from "./types/fleet.js";\n';

/**
 * Every file of the npm package by its path, sorted. The same charts give the
 * same bytes.
 */
export async function sdkFiles(
  charts: readonly Chart[],
  { version, name = PACKAGE_NAME, command }: SdkOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const sorted = [...charts].sort((one, other) =>
    one.metadata.name < other.metadata.name ? -1 : 1,
  );
  const texts = new Map<string, string>([
    ["LICENSE", readSource("LICENSE")],
    ["README.md", readme(sorted, name)],
    ["package.json", packageJson(sorted, { name, version, ...(command && { bin: command.path }) })],
    ["index.d.ts", ROOT_DECLARATIONS],
    ...checkDeclarations(),
  ]);
  for (const chart of sorted)
    texts.set(`${chart.metadata.name}.d.ts`, await chartDeclarations(chart, name));
  const bundles = await Promise.all([
    ...Object.entries(sharedModules).map(async ([file, make]) => [file, await make()] as const),
    ...sorted.map(async (chart) => [`${chart.metadata.name}.js`, await chartCode(chart)] as const),
  ]);
  // The validators are ajv's output even where nothing is imported from it.
  const packages = [
    "ajv",
    ...bundles.flatMap(([, { packages: names }]) => names),
    ...(command?.packages ?? []),
  ];
  texts.set("THIRD-PARTY-NOTICES", notices(packages));
  const encoder = new TextEncoder();
  const files = [
    ...[...texts].map(([file, text]) => [file, encoder.encode(text)] as const),
    ...bundles.map(([file, { code }]) => [file, code] as const),
    ...(command?.files ?? []),
  ];
  return new Map(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}
