import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChartMetadata } from "../language/chart.js";
import { sha256 } from "../repository/digest.js";
import { FairleadError } from "./errors.js";

/** SHA-256 of what was released, by version. */
export type Released = Readonly<
  Record<string, { readonly package: string; readonly schema: string }>
>;

/** Beside a chart's published schemas; `fairlead release` writes it. */
export const releasedFile = (schemas: string, chart: string): string =>
  join(schemas, chart, "released.json");

export function releasedVersions(schemas: string, chart: string): Released {
  const path = releasedFile(schemas, chart);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Released) : {};
}

/** What a released version must be for ever. */
export const releaseOf = (tgz: Uint8Array, schema: string): Released[string] => ({
  package: sha256(tgz),
  schema: sha256(new TextEncoder().encode(schema)),
});

/** Refuses a chart whose version is released and would become something else. */
export function checkUnreleased(
  { name, version }: Pick<ChartMetadata, "name" | "version">,
  now: Released[string],
  schemas: string,
): void {
  const then = releasedVersions(schemas, name)[version];
  if (then === undefined || (then.package === now.package && then.schema === now.schema)) return;
  const what = then.schema === now.schema ? "its package" : "its schema and its package";
  throw new FairleadError(
    `${name} ${version} is released, and ${what} would change: raise metadata.version in the chart's chart.ts`,
  );
}
