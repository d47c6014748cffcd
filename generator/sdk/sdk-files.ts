import type { Chart } from "../language/chart.js";
import { chartCode } from "./code/chart-code.js";
import { exampleCode } from "./code/example-data.js";
import { migrationCode } from "./code/migration-data.js";
import { ownModule } from "./code/own-module.js";
import { chartDeclarations } from "./declarations/chart.js";
import { packageJson, PACKAGE_NAME } from "./package/package-json.js";
import { readme } from "./package/readme.js";
import type { SdkParts } from "./parts.js";

export interface SdkOptions {
  /** SemVer of the npm package. */
  readonly version: string;
  /** Name of the npm package. Default: `@fairlead/values`. */
  readonly name?: string;
  readonly parts: SdkParts;
}

/**
 * Every file of the npm package by its path, sorted. The same charts give the
 * same bytes.
 */
export async function sdkFiles(
  charts: readonly Chart[],
  { version, name = PACKAGE_NAME, parts }: SdkOptions,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const sorted = [...charts].sort((one, other) =>
    one.metadata.name < other.metadata.name ? -1 : 1,
  );
  const texts = new Map<string, string>([
    ["README.md", readme(parts.readme, sorted, name)],
    ["examples.js", exampleCode(sorted)],
    ["migrations.js", migrationCode(sorted)],
    ["package.json", packageJson(sorted, { name, version })],
  ]);
  for (const chart of sorted)
    texts.set(`${chart.metadata.name}.d.ts`, await chartDeclarations(chart, name));
  for (const chart of sorted)
    for (const [file, text] of await ownModule(chart)) texts.set(file, text);
  const encoder = new TextEncoder();
  const files = new Map<string, Uint8Array>([
    ...parts.files,
    ...[...texts].map(([file, text]) => [file, encoder.encode(text)] as const),
  ]);
  const modules = sorted.map(
    async (chart) => [`${chart.metadata.name}.js`, await chartCode(chart)] as const,
  );
  for (const [file, { code, packages }] of await Promise.all(modules)) {
    const alien = packages.find((one) => !parts.packages.includes(one));
    if (alien !== undefined)
      throw new Error(`${file} contains code of ${alien}, whose licence is not passed on`);
    files.set(file, code);
  }
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}
