import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { FairleadError } from "./errors.js";

/** Refuses to write into, over or around the folder that the charts' sources are in. */
export function checkApart(sources: string, outputs: readonly string[]): void {
  for (const output of outputs)
    if (isWithin(output, sources) || isWithin(sources, output))
      throw new FairleadError(
        `${output} overlaps ${sources}, the sources of the charts: name another folder with --out`,
      );
}

/** Refuses to write schemas among the charts' sources. */
export function checkOutside(sources: string, schemas: string): void {
  if (isWithin(schemas, sources))
    throw new FairleadError(
      `${schemas} is within ${sources}, the sources of the charts: name another folder with --schemas`,
    );
}

/** Whether a path is the folder, or below it, links followed. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(real(folder), real(path));
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}

/** The real path, also of what is not there yet. */
function real(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole) || dirname(whole) === whole)
    return existsSync(whole) ? realpathSync(whole) : whole;
  return join(real(dirname(whole)), basename(whole));
}
