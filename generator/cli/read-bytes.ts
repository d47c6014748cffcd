import { readFileSync, statSync } from "node:fs";
import { FairleadError, messageOf } from "./errors.js";

export const STANDARD_INPUT = "-";

export const shownName = (name: string): string =>
  name === STANDARD_INPUT ? "standard input" : name;

/** The content of a values file, or of standard input. */
export function readBytes(name: string): Uint8Array {
  try {
    if (name === STANDARD_INPUT) return readFileSync(0);
    if (statSync(name).isDirectory()) throw new Error("is a folder, not a values file");
    return readFileSync(name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new FairleadError(`${name}: no such file`);
    throw new FairleadError(`${shownName(name)}: ${messageOf(error)}`);
  }
}
