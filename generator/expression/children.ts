import type { Node } from "./node.js";
import { NODE, type TemplateTree } from "./tree.js";
import { visitNode, visitTree, type NodeVisitor, type TreeVisitor } from "./visit.js";

const none = (): readonly Node[] => [];

const inNode: NodeVisitor<readonly Node[]> = {
  value: none,
  scoped: none,
  builtin: none,
  literal: none,
  include: none,
  checksum: none,
  variable: ({ value }) => [value],
  text: ({ parts }) => parts.filter((part) => typeof part !== "string"),
  raw: ({ parts }) => parts.filter((part) => typeof part !== "string"),
  call: (node) => node.arguments,
  compare: ({ left, right }) => [left, right],
  arithmetic: ({ left, right }) => [left, right],
  logic: ({ operands }) => operands,
  present: ({ subject }) => [subject],
  encode: ({ subject }) => [subject],
  amount: ({ subject }) => [subject],
  default: ({ subject, fallback }) => [subject, fallback],
};

/** The nodes directly inside a node; those of a helper are not inside what includes it. */
export const childNodes = (node: Node): readonly Node[] => visitNode(node, inNode);

/** What stands directly inside a tree. */
export interface Parts {
  readonly nodes: readonly Node[];
  readonly trees: readonly TemplateTree[];
}

const trees = (...parts: readonly (TemplateTree | undefined)[]): readonly TemplateTree[] =>
  parts.filter((part) => part !== undefined);

const inTree: TreeVisitor<Parts> = {
  scalar: () => ({ nodes: [], trees: [] }),
  expression: (tree) => ({ nodes: [tree[NODE]], trees: [] }),
  list: (items) => ({ nodes: [], trees: items }),
  mapping: (entries) => ({ nodes: [], trees: Object.values(entries) }),
  conditional: ({ branches, otherwise }) => ({
    nodes: branches.map(({ test }) => test),
    trees: trees(...branches.map(({ body }) => body), otherwise),
  }),
  with: ({ subject, body, otherwise }) => ({ nodes: [subject], trees: trees(body, otherwise) }),
  each: ({ subject, key, body }) => ({
    nodes: key === undefined ? [subject] : [subject, key],
    trees: [body],
  }),
  bind: ({ value, body }) => ({ nodes: [value], trees: [body] }),
  merge: ({ parts }) => ({ nodes: [], trees: parts }),
  comment: ({ body }) => ({ nodes: [], trees: [body] }),
  script: ({ lines }) => ({ nodes: [], trees: [lines] }),
};

export const partsOf = (tree: TemplateTree): Parts => visitTree(tree, inTree);
