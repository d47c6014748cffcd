import { positionOf } from "./cursor.js";
import { keyText } from "./key-text.js";
import { isMergeKey, type MappingNode, type YamlNode } from "./nodes.js";
import { resolveScalar } from "./resolve.js";
import type { Position } from "./yaml-error.js";

/** The place of a value by its path; undefined where the text does not have it. */
export type Locate = (path: string) => Position | undefined;

/** Finds places in a document; each takes as long as its path, however large the document is. */
export function locator(root: YamlNode | undefined): Locate {
  const maps = new Map<MappingNode, ReadonlyMap<string, YamlNode>>();
  const membersOf = (node: MappingNode): ReadonlyMap<string, YamlNode> => {
    const known = maps.get(node);
    if (known !== undefined) return known;
    const members = new Map(membersIn(node, membersOf));
    maps.set(node, members);
    return members;
  };
  return (path) => {
    const found = root && descend(root, path, membersOf);
    return found && positionOf(found.mark);
  };
}

type MembersOf = (node: MappingNode) => ReadonlyMap<string, YamlNode>;

function* membersIn(
  node: MappingNode,
  membersOf: MembersOf,
): Generator<readonly [string, YamlNode]> {
  for (const [key, value] of node.entries) {
    if (isMergeKey(key)) {
      const merged = value.kind === "sequence" ? value.items.toReversed() : [value];
      for (const map of merged.map(behindAlias)) if (map.kind === "mapping") yield* membersOf(map);
    } else {
      const name = behindAlias(key);
      if (name.kind === "scalar") yield [keyText(resolveScalar(name), name.mark), value];
    }
  }
}

const behindAlias = (node: YamlNode): YamlNode =>
  node.kind === "alias" ? behindAlias(node.target) : node;

/** Keys may have dots and brackets, so the longest one that fits is tried first. */
function descend(node: YamlNode, path: string, membersOf: MembersOf): YamlNode | undefined {
  if (path === "") return node;
  const target = behindAlias(node);
  if (target.kind === "sequence") {
    const [step = "", index = ""] = /^\[(\d+)\]\.?/.exec(path) ?? [];
    const item = step === "" ? undefined : target.items[Number(index)];
    return item && descend(item, path.slice(step.length), membersOf);
  }
  if (target.kind !== "mapping") return undefined;
  const members = membersOf(target);
  for (const end of ends(path)) {
    const value = members.get(path.slice(0, end));
    const rest = path.slice(path.charAt(end) === "." ? end + 1 : end);
    const found = value && descend(value, rest, membersOf);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the first key of a path may end, the furthest first. */
const ends = (path: string): readonly number[] => [
  path.length,
  ...[...path.matchAll(/[.[]/g)].map(({ index }) => index).reverse(),
];
