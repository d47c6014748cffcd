import { factsAgainst, isKnown } from "../expression/facts.js";
import type { Node } from "../expression/node.js";
import { filled, negation } from "../expression/presence.js";
import {
  isControl,
  TREE,
  type ConditionalTree,
  type ControlTree,
  type EachTree,
  type TemplateTree,
  type WithTree,
} from "../expression/tree.js";
import { visitControl, type ControlVisitor } from "../expression/visit.js";
import { keyAction } from "./action.js";
import { binding, entering, holding, type Context } from "./context.js";
import { pipeline } from "./expression.js";
import { action, commentLines, type Lines } from "./lines.js";
import { entry } from "./mapping.js";
import type { Print } from "./print.js";
import { joined } from "./joined.js";

/** Control flow around whatever `print` prints. */
export const control = (tree: ControlTree, at: number, context: Context, print: Print): Lines =>
  visitControl(tree, around, at, context, print);

const around: ControlVisitor<Lines, readonly [number, Context, Print]> = {
  conditional,
  with: withSubject,
  each: (tree, at, context, print) => {
    const inner = entering(tree.scope, tree.over, context);
    const body = bodyOf(tree, at, holding(filled(tree.subject), inner), print);
    return [
      action(at, inner.scope.header(pipeline(tree.subject, context))),
      ...body,
      action(at, "end"),
    ];
  },
  bind: ({ variable, name, value, body }, at, context, print) => [
    action(at, `$${name} := ${pipeline(value, context)}`),
    ...print(body, at, binding(variable, context)),
  ],
  merge: ({ parts }, at, context, print) =>
    joined(
      parts.map((part) => [part, (some, inner) => print(some, at, inner)]),
      at,
      context,
    ),
  comment: ({ comment, body }, at, context, print) => [
    ...commentLines(at, comment),
    ...print(body, at, context),
  ],
  script: () => {
    throw new TypeError("a script is the value of a key or an item of a list");
  },
};

export const ifHeader = (test: Node, context: Context): string => `if ${pipeline(test, context)}`;

function conditional(tree: ConditionalTree, at: number, context: Context, print: Print): Lines {
  const { branches, otherwise } = tree;
  const [first] = branches;
  if (first !== undefined && isKnown(first.test, context.facts))
    return print(first.body, at, context);
  const tests = branches.map(({ test }) => test);
  const where = (index: number): Context => ({
    ...context,
    facts: [...context.facts, ...factsAgainst(tests.slice(0, index))],
  });
  const lines = branches.flatMap(({ test, body }, index) => [
    action(at, `${index === 0 ? "" : "else "}${ifHeader(test, context)}`),
    ...print(body, at, holding(test, where(index))),
  ]);
  if (otherwise !== undefined)
    lines.push(action(at, "else"), ...print(otherwise, at, where(tests.length)));
  return [...lines, action(at, "end")];
}

function withSubject(tree: WithTree, at: number, context: Context, print: Print): Lines {
  const { scope, subject, body, otherwise } = tree;
  const test = filled(subject);
  const inner = holding(test, entering(scope, "with", context));
  const lines = print(body, at, inner);
  const rest =
    otherwise === undefined
      ? []
      : [action(at, "else"), ...print(otherwise, at, holding(negation(test), context))];
  return [
    action(at, inner.scope.header(pipeline(subject, context))),
    ...lines,
    ...rest,
    action(at, "end"),
  ];
}

const bodyOf = ({ key, body }: EachTree, at: number, context: Context, print: Print): Lines =>
  key === undefined ? print(body, at, context) : entry(keyAction(key, context), body, at, context);

/** The one condition that a part stands under. */
export function singleCondition(tree: TemplateTree): ConditionalTree["branches"][0] | undefined {
  if (!isControl(tree) || tree[TREE] !== "conditional" || tree.otherwise !== undefined)
    return undefined;
  return tree.branches.length === 1 ? tree.branches[0] : undefined;
}
