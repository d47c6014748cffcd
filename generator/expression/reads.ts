import type { Place } from "../model/place.js";
import type { Node } from "./node.js";
import { isControl, TREE, type TemplateTree } from "./tree.js";
import { nodesOf, treesOf } from "./walk.js";

/** Stands in a path for any item of a list or a map. */
export const ITEM = "[]";

/** A place that a part of a manifest reads. */
export interface Read extends Pick<Place, "path" | "guards"> {
  /** Whether it is read as it is, all that is in it included, not only gone through. */
  readonly whole: boolean;
}

/** Every place that trees read, items of lists and maps included. */
export function* readsOf(trees: readonly TemplateTree[]): Generator<Read> {
  for (const tree of trees) {
    const goneThrough = new Set(subjectsOf(tree));
    for (const node of nodesOf(tree)) {
      const place = placeOf(node);
      if (place !== undefined) yield { ...place, whole: !goneThrough.has(node) };
    }
  }
}

/** What `range` and `with` go over. */
function* subjectsOf(root: TemplateTree): Generator<Node> {
  for (const tree of treesOf(root)) {
    if (!isControl(tree)) continue;
    if (tree[TREE] === "each" || tree[TREE] === "with") yield tree.subject;
  }
}

function placeOf(node: Node): Omit<Read, "whole"> | undefined {
  if (node.kind === "value") return { path: node.path, guards: node.guards };
  if (node.kind !== "scoped" || node.part === "key") return undefined;
  const outer = placeOf(node.of);
  const item = node.part === "item" ? [ITEM] : [];
  return outer && { path: [...outer.path, ...item, ...node.path], guards: outer.guards };
}
