import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Chart } from "../../generator/language/chart.js";
import { sdkFiles } from "../../generator/sdk/sdk-files.js";
import { sdkParts } from "../../scripts/sdk-parts.js";

/** A project of its own, outside the checkout, with the SDK of some charts installed. */
export interface TemporaryProject {
  readonly folder: string;
  /** Where the package lies. */
  readonly sdk: string;
  readonly remove: () => void;
}

export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

export async function temporaryProject(charts: readonly Chart[]): Promise<TemporaryProject> {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-sdk-"));
  const sdk = join(folder, "node_modules/@fairlead/values");
  writeFiles(sdk, await sdkFiles(charts, { version: "0.0.0", parts: await sdkParts() }));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  return {
    folder,
    sdk,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
