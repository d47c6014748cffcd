import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { messageOf } from "./errors.js";
import { placeIn } from "./problems.js";

/** What the engine says when an expression is expected and nothing is there. */
const NOTHING = /\(reading 'Symbol\(fairlead\.[a-z]+\)'\)|'in' operator to search for 'Symbol\(/;

/**
 * A sentence about what a file threw while it ran, with the place where the user's own code was.
 * @param folder of the user's sources
 */
export function thrownBy(error: unknown, file: string, folder: string): string {
  // Node.js adds which files asked for a module, each by its whole path.
  const text = messageOf(error).replace(/\nRequire stack:.*/s, "");
  const message = NOTHING.test(text)
    ? "something undefined stands where an expression belongs: look for a misspelt name"
    : text;
  const place = placeWithin(error, folder);
  return place === undefined ? `${file}: ${message}` : `${place} - ${message}`;
}

function placeWithin(error: unknown, folder: string): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const [, place = "", line, column] of stack.matchAll(
    /^ +at (?:.* \()?(.+?):(\d+):(\d+)\)?$/gm,
  )) {
    const path = place.startsWith("file:") ? fileURLToPath(place) : place;
    if (!resolve(path).startsWith(resolve(folder) + sep)) continue;
    return placeIn(join(folder, relative(folder, path)), {
      line: Number(line),
      column: Number(column),
    });
  }
  return undefined;
}
