import { readdirSync, statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { dirname, join } from "node:path";
import { FairleadError } from "./errors.js";

const SOURCES = /\.(?:[cm]?[jt]s|json)$/;
const PAUSE = 300;

/**
 * Runs something now, and again whenever a source beside or below a file changes, until the process
 * is stopped. What is wrong is told, and ends nothing.
 */
export async function watching(file: string, run: () => Promise<void>): Promise<never> {
  const folder = dirname(file);
  for (;;) {
    const before = stampOf(folder);
    await told(run);
    process.stderr.write(`watching ${folder}\n`);
    while (stampOf(folder) === before) await setTimeout(PAUSE);
  }
}

async function told(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof FairleadError)) throw error;
    process.stderr.write(`${error.message}\n`);
  }
}

/** A text that changes with the sources. */
function stampOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory())
        return entry.name === "node_modules" || entry.name.startsWith(".") ? "" : stampOf(path);
      if (!SOURCES.test(entry.name)) return "";
      const found = statSync(path, { throwIfNoEntry: false });
      return `${path} ${found?.mtimeMs ?? 0} ${found?.size ?? 0}\n`;
    })
    .join("");
}
