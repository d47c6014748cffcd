import { NODE } from "../expression/tree.js";
import { visitTree, type TreeVisitor } from "../expression/visit.js";
import type { Context } from "./context.js";
import { control } from "./control.js";
import { action, type Lines } from "./lines.js";
import { expected, type Print } from "./print.js";
import { refusal } from "./refusal.js";

/** Actions that print nothing: each text of the tree is what rendering fails with. */
export const checks: Print = (tree, at, context) => visitTree(tree, printed, at, context);

const flow = (tree: Parameters<typeof control>[0], at: number, context: Context): Lines =>
  control(tree, at, context, (part, level, inner) => checks(part, level + 2, inner));

const sentence = expected("a sentence to fail with");

const printed: TreeVisitor<Lines, readonly [number, Context]> = {
  expression: (tree, at, context) => [action(at, refusal(tree[NODE], context))],
  conditional: flow,
  with: flow,
  each: flow,
  bind: flow,
  scalar: sentence,
  list: sentence,
  mapping: sentence,
  merge: sentence,
  comment: sentence,
  script: sentence,
};
