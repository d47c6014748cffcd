import { createHash } from "node:crypto";
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attempt, type RunResult } from "../../tools/run.js";

const root = join(import.meta.dirname, "../../..");
/** The compiled command line. */
export const main = join(root, "build/generator/cli/main.js");

/** Runs the compiled command line as a person would, in the checkout. */
export const fairlead = (...words: readonly string[]): Promise<RunResult> =>
  attempt(process.execPath, [main, ...words], { cwd: root, env: { NO_COLOR: "1" } });

/**
 * A folder of its own with the example chart and places to write to. The generator stands beside it
 * as in the checkout, so that the chart's imports hold.
 */
export interface Workshop {
  readonly folder: string;
  readonly charts: string;
  /** `fairlead build` with options that keep it inside the folder; types are another test's matter. */
  readonly build: readonly string[];
  readonly remove: () => void;
}

export function workshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-cli-"));
  for (const name of ["generator", "node_modules", "package.json"])
    symlinkSync(join(root, name), join(folder, name));
  const charts = join(folder, "charts");
  cpSync(join(root, "examples"), charts, { recursive: true });
  return {
    folder,
    charts,
    build: [
      ...[
        "build",
        "--no-sdk",
        "--no-types",
        "--charts",
        charts,
        "--compiled",
        join(folder, "none"),
      ],
      ...["--out", join(folder, "dist"), "--schemas", join(folder, "schemas")],
    ],
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A digest of everything below a folder: paths and contents; empty where there is none. */
export function digestOf(folder: string): string {
  const names = (() => {
    try {
      return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    } catch {
      return [];
    }
  })();
  const hash = createHash("sha256");
  for (const name of names) {
    const path = join(folder, name);
    hash.update(statSync(path).isFile() ? `${name}\0${readFileSync(path, "latin1")}\0` : name);
  }
  return names.length === 0 ? "" : hash.digest("hex");
}
