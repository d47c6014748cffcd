import { pathText } from "../library/runtime/path.js";
import type { Entry } from "./draft.js";
import { isList, isMap } from "./plain.js";

type Tree = Record<string, unknown>;

/** Our values, and the place of each entry among them as problems name it. */
export interface Placed {
  readonly values: Readonly<Tree>;
  readonly places: ReadonlyMap<Entry, string>;
}

export function treeOf(entries: readonly Entry[]): Placed {
  const values: Tree = {};
  const names = new Map<Entry, readonly string[]>();
  for (const entry of entries) {
    const group = groupAt(values, entry.path.slice(0, -1));
    const last = entry.path.at(-1) ?? "";
    if (!entry.isItem) {
      group[last] = entry.value;
      names.set(entry, entry.path);
      continue;
    }
    const list = group[last];
    const items = isList(list) ? list : [];
    names.set(entry, [...entry.path, String(items.length)]);
    group[last] = [...items, entry.value];
  }
  const places = [...names].map(([entry, path]) => [entry, pathText(path, values)] as const);
  return { values, places: new Map(places) };
}

function groupAt(tree: Tree, path: readonly string[]): Tree {
  let group = tree;
  for (const name of path) {
    const inner = group[name];
    const next: Tree = isMap(inner) ? { ...inner } : {};
    group[name] = next;
    group = next;
  }
  return group;
}
