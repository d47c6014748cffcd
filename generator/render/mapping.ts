import { isKnown } from "../expression/facts.js";
import type { Node } from "../expression/node.js";
import { anyOf, optionalSubject, presence } from "../expression/presence.js";
import {
  isControl,
  isExpression,
  isList,
  NODE,
  TREE,
  type ControlTree,
  type TemplateTree,
} from "../expression/tree.js";
import { visitTree, type TreeVisitor } from "../expression/visit.js";
import { zeroIsLegal } from "../model/traits.js";
import { scalarAction, textAction } from "./action.js";
import { entering, holding, type Context } from "./context.js";
import { control, ifHeader } from "./control.js";
import { embedded, nindent, shapeOf, yamlBlock } from "./embedded.js";
import { pipeline } from "./expression.js";
import { joined } from "./joined.js";
import { action, block, literal, pad, type Lines } from "./lines.js";
import { items } from "./list.js";
import { expected, type Print } from "./print.js";
import { freePart } from "./quoting.js";
import { goString, isPlain, verbatim } from "./scalar.js";
import { textLines } from "./script.js";

/** Lines of a mapping's entries. */
export const mapping: Print = (tree, at, context) => {
  if (isControl(tree)) return control(tree, at, context, mapping);
  if (isExpression(tree)) return embedded(tree[NODE], at, context);
  if (typeof tree !== "object" || isList(tree)) return expected("a mapping")();
  return joined(
    Object.entries(tree).map(([key, value]) => [
      value,
      (part, inner) => entry(literal(key), part, at, inner),
    ]),
    at,
    context,
  );
};

/** One `key: value`, with whatever stands around it. */
export const entry = (name: string, tree: TemplateTree, at: number, context: Context): Lines =>
  visitTree(tree, values, name, at, context);

const flow = (tree: ControlTree, name: string, at: number, context: Context): Lines =>
  control(tree, at, context, (part, level, inner) => entry(name, part, level, inner));

const values: TreeVisitor<Lines, readonly [string, number, Context]> = {
  expression: (tree, name, at, context) => expressionEntry(name, tree[NODE], at, context),
  scalar: (tree, name, at) =>
    typeof tree === "string" && tree.includes("\n") && BLOCK.test(tree)
      ? literalBlock(name, verbatim(tree), at)
      : [`${pad(at)}${name}: ${literal(tree)}`],
  list: (tree, name, at, context) =>
    tree.length === 0 ? [`${pad(at)}${name}: []`] : nested(`${name}:`, tree, at, context, items),
  mapping: (tree, name, at, context) =>
    Object.keys(tree).length === 0
      ? [`${pad(at)}${name}: {}`]
      : nested(`${name}:`, tree, at, context, mapping),
  merge: (tree, name, at, context) => nested(`${name}:`, tree, at, context, mapping),
  each: (tree, name, at, context) =>
    nested(`${name}:`, tree, at, context, tree.key === undefined ? items : mapping),
  script: ({ lines }, name, at, context) => nested(`${name}: |`, lines, at, context, textLines),
  conditional: (tree, name, at, context) => {
    const choice = ternary(tree, context);
    return choice === undefined
      ? flow(tree, name, at, context)
      : [`${pad(at)}${name}: {{ ${choice} }}`];
  },
  with: flow,
  bind: flow,
  comment: flow,
};

/** One of two words by one comparison fits on a line. */
function ternary(tree: ControlTree, context: Context): string | undefined {
  if (tree[TREE] !== "conditional") return undefined;
  const [only, another] = tree.branches;
  const { otherwise } = tree;
  if (only?.test.kind !== "compare" || another !== undefined) return undefined;
  if (typeof only.body !== "string" || typeof otherwise !== "string") return undefined;
  if (!isPlain(only.body) || !isPlain(otherwise)) return undefined;
  return `ternary ${goString(only.body)} ${goString(otherwise)} (${pipeline(only.test, context)})`;
}

/** A key above lines of its own; left out where all of them may be. */
function nested(
  key: string,
  tree: TemplateTree,
  at: number,
  context: Context,
  print: Print,
): Lines {
  const lines = (inner: Context): Lines => [pad(at) + key, ...print(tree, at + 2, inner)];
  const when = presence(tree);
  if (when === "always") return lines(context);
  if (when.length === 0) return [];
  const test = anyOf(when);
  if (isKnown(test, context.facts)) return lines(context);
  return block(at, ifHeader(test, context), lines(holding(test, context)));
}

/** Text that a literal block holds as it is: no blank line or space begins or ends it. */
const BLOCK = /^[!-~]([\n -~\u00a0-\u2027\u202a-\ud7ff]*[!-~])?\n?$/;

function expressionEntry(name: string, node: Node, at: number, context: Context): Lines {
  const subject = optionalSubject(node);
  const isGiven = subject !== undefined && isKnown({ kind: "present", subject }, context.facts);
  const optional = isGiven ? undefined : subject;
  const key = `${pad(at)}${name}:`;
  if (shapeOf(node) !== "scalar") {
    if (optional === undefined) return [key, action(at + 2, yamlBlock(node, at + 2, context))];
    const inner = action(at + 2, nindent("toYaml .", at + 2));
    return block(at, `with ${pipeline(node, context)}`, [key, inner]);
  }
  if (isMultiline(node) && freePart(node) === undefined)
    return literalBlock(name, textAction(node, context), at);
  if (optional === undefined) return [`${key} ${scalarAction(node, context)}`];
  if (zeroIsLegal(optional.field))
    return block(at, ifHeader({ kind: "present", subject: optional }, context), [
      `${key} ${scalarAction(node, context)}`,
    ]);
  const scope = Symbol("with");
  const inner = entering(scope, "with", context);
  const { field } = optional;
  const dot: Node = { kind: "scoped", scope, part: "subject", of: optional, path: [], field };
  const value: Node = node.kind === "encode" ? { ...node, subject: dot } : dot;
  const body = `${key} ${scalarAction(value, inner)}`;
  return block(at, `with ${pipeline(optional, context)}`, [body]);
}

const isMultiline = (node: Node): boolean =>
  node.kind === "text" &&
  node.parts.some((part) => typeof part === "string" && part.includes("\n"));

function literalBlock(name: string, text: string, at: number): Lines {
  const lines = text.replace(/\n$/, "").split("\n");
  return [
    `${pad(at)}${name}: ${text.endsWith("\n") ? "|" : "|-"}`,
    ...lines.map((line) => (line === "" ? "" : pad(at + 2) + line)),
  ];
}
