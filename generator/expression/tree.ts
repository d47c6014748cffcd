import type { Node } from "./node.js";

/**
 * Holds an expression's node; a symbol, because values have names of their own. Registered, because a
 * chart that runs as TypeScript beside the compiled command line has a copy of this module.
 */
export const NODE: unique symbol = Symbol.for("fairlead.node");

/** Marks the trees that are not plain data; no YAML key can collide with it. */
export const TREE: unique symbol = Symbol.for("fairlead.tree");

/** A part of a manifest: what YAML has, with expressions and control flow between. */
export type TemplateTree =
  | string
  | number
  | boolean
  | ExpressionTree
  | ControlTree
  | readonly TemplateTree[]
  | TemplateMapping;

export interface TemplateMapping {
  readonly [key: string]: TemplateTree;
}

export interface ExpressionTree {
  readonly [NODE]: Node;
}

export type ControlTree =
  ConditionalTree | WithTree | EachTree | BindTree | MergeTree | CommentTree | ScriptTree;

/** if / else if / else. Without `otherwise` the part may be absent. */
export interface ConditionalTree {
  readonly [TREE]: "conditional";
  readonly branches: readonly { readonly test: Node; readonly body: TemplateTree }[];
  readonly otherwise: TemplateTree | undefined;
  /** The tests leave no case over, so that the part is always there. */
  readonly exhaustive: boolean;
}

/** A part that is there when its subject is neither empty nor absent; inside, `scope` is the subject. */
export interface WithTree {
  readonly [TREE]: "with";
  readonly subject: Node;
  readonly scope: symbol;
  readonly body: TemplateTree;
  readonly otherwise: TemplateTree | undefined;
}

/** One part for each item of a list, or for each entry of a map. */
export interface EachTree {
  readonly [TREE]: "each";
  /** `indexed`: a list whose body speaks of the index too. */
  readonly over: "list" | "indexed" | "map";
  readonly subject: Node;
  readonly scope: symbol;
  /** In a mapping, the key of each part; in a list there is none. */
  readonly key: Node | undefined;
  readonly body: TemplateTree;
}

/** A part in which a value has a name of its own. */
export interface BindTree {
  readonly [TREE]: "bind";
  readonly variable: symbol;
  /** Name without the dollar sign. */
  readonly name: string;
  readonly value: Node;
  readonly body: TemplateTree;
}

/** Mappings one after another. */
export interface MergeTree {
  readonly [TREE]: "merge";
  readonly parts: readonly TemplateTree[];
}

/** A part with a comment above it. */
export interface CommentTree {
  readonly [TREE]: "comment";
  readonly comment: string;
  readonly body: TemplateTree;
}

/** Text of several lines, with control flow between them. */
export interface ScriptTree {
  readonly [TREE]: "script";
  readonly lines: TemplateTree;
}

export const isExpression = (tree: unknown): tree is ExpressionTree =>
  typeof tree === "object" && tree !== null && NODE in tree;

export const isControl = (tree: unknown): tree is ControlTree =>
  typeof tree === "object" && tree !== null && TREE in tree;

export const isList = (tree: unknown): tree is readonly TemplateTree[] => Array.isArray(tree);

export const isMapping = (tree: TemplateTree): tree is TemplateMapping =>
  typeof tree === "object" && !isExpression(tree) && !isControl(tree) && !isList(tree);
