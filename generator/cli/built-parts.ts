import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SdkParts } from "../sdk/parts.js";
import { FairleadError } from "./errors.js";
import { filesIn } from "./files-in.js";
import { packageRoot } from "./version.js";

/** Where scripts/package.ts writes what every SDK holds, below the package's own folder. */
export const PARTS = "build/package/sdk";

/** What of the parts is no file of the SDK: its text for README.md, and whose licences are there. */
export type PartsIndex = Pick<SdkParts, "packages" | "readme">;

/** Reads the parts that were made with this command line. */
export function builtParts(): SdkParts {
  const folder = join(packageRoot(), PARTS);
  const index = join(folder, "index.json");
  if (!existsSync(index)) throw new FairleadError(`${index} is missing: run make`);
  const { packages, readme } = JSON.parse(readFileSync(index, "utf8")) as PartsIndex;
  return { files: filesIn(join(folder, "files")), packages, readme };
}
