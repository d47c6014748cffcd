import type { TemplateTree } from "../expression/tree.js";
import type { Context } from "./context.js";
import type { Lines } from "./lines.js";

/** Prints one part at an indentation, where it stands: as lines of a mapping, a list, or a file. */
export type Print = (tree: TemplateTree, at: number, context: Context) => Lines;

export const expected = (what: string) => (): never => {
  throw new TypeError(`${what} is expected here`);
};
