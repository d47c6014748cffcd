import type { Node } from "./node.js";
import {
  isControl,
  isExpression,
  isList,
  TREE,
  type ControlTree,
  type ExpressionTree,
  type TemplateMapping,
  type TemplateTree,
} from "./tree.js";

type NodeKind = Node["kind"];

type Rest = readonly unknown[];

/**
 * What somebody does with each kind of node, given whatever else they need: a new kind does not
 * compile until all know it.
 */
export type NodeVisitor<R, A extends Rest = readonly []> = {
  readonly [K in NodeKind]: (node: Extract<Node, { readonly kind: K }>, ...rest: A) => R;
};

export function visitNode<R, A extends Rest>(
  node: Node,
  visitor: NodeVisitor<R, A>,
  ...rest: A
): R {
  // TypeScript does not see that the key and the argument belong together.
  const visit = visitor[node.kind] as (node: Node, ...rest: A) => R;
  return visit(node, ...rest);
}

type ControlKind = ControlTree[typeof TREE];

/** What somebody does with each kind of control flow. */
export type ControlVisitor<R, A extends Rest = readonly []> = {
  readonly [K in ControlKind]: (
    tree: Extract<ControlTree, { readonly [TREE]: K }>,
    ...rest: A
  ) => R;
};

export function visitControl<R, A extends Rest>(
  tree: ControlTree,
  visitor: ControlVisitor<R, A>,
  ...rest: A
): R {
  const visit = visitor[tree[TREE]] as (tree: ControlTree, ...rest: A) => R;
  return visit(tree, ...rest);
}

/** What somebody does with each kind of tree that is no control flow. */
export interface DataVisitor<R, A extends Rest = readonly []> {
  readonly expression: (tree: ExpressionTree, ...rest: A) => R;
  readonly scalar: (tree: string | number | boolean, ...rest: A) => R;
  readonly list: (tree: readonly TemplateTree[], ...rest: A) => R;
  readonly mapping: (tree: TemplateMapping, ...rest: A) => R;
}

/** What somebody does with each kind of tree. */
export type TreeVisitor<R, A extends Rest = readonly []> = ControlVisitor<R, A> & DataVisitor<R, A>;

export function visitTree<R, A extends Rest>(
  tree: TemplateTree,
  visitor: TreeVisitor<R, A>,
  ...rest: A
): R {
  if (typeof tree !== "object") return visitor.scalar(tree, ...rest);
  if (isExpression(tree)) return visitor.expression(tree, ...rest);
  if (isControl(tree)) return visitControl(tree, visitor, ...rest);
  return isList(tree) ? visitor.list(tree, ...rest) : visitor.mapping(tree, ...rest);
}
