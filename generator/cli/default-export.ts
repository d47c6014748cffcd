import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { FairleadError, messageOf } from "./errors.js";
import { runTypeScript } from "./run-typescript.js";
import type { SdkHome } from "./sdk-home.js";

/**
 * The default export of a file of the user's.
 * @throws FairleadError where there is no such file, or it throws
 */
export async function defaultExport(home: SdkHome, file: string): Promise<unknown> {
  if (!existsSync(file)) throw new FairleadError(`${file}: no such file`);
  if (statSync(file).isDirectory())
    throw new FairleadError(`${file}: is a folder, not a TypeScript file`);
  try {
    return await runTypeScript(resolve(file), { sdk: home });
  } catch (error) {
    throw new FairleadError(`${file}: ${messageOf(error)}`);
  }
}

/** A cluster of a fleet, as its default export has it. */
export interface FleetCluster {
  readonly name: string;
  readonly values: object;
}

export interface Fleet {
  readonly clusters: readonly FleetCluster[];
}

/** Whether something is what `fleet` returned. */
export const isFleet = (made: unknown): made is Fleet =>
  typeof made === "object" &&
  made !== null &&
  "clusters" in made &&
  Array.isArray(made.clusters) &&
  made.clusters.every(
    (cluster: unknown) =>
      typeof cluster === "object" && cluster !== null && "values" in cluster && "name" in cluster,
  );
