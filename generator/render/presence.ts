import type { Node, ValueNode } from "../expression/node.js";
import {
  isControl,
  isExpression,
  isList,
  NODE,
  TREE,
  type ConditionalTree,
  type TemplateTree,
} from "../expression/tree.js";
import { mayBeEmpty } from "./leaf-traits.js";

/** When a part is there: always, or where one of the tests holds. */
export type Presence = "always" | readonly Node[];

const whereAny = (parts: readonly Presence[]): Presence => {
  const tests: Node[] = [];
  for (const part of parts) {
    if (part === "always") return "always";
    tests.push(...part);
  }
  return tests;
};

/** When a part of a manifest leaves something in the output. */
export function presence(tree: TemplateTree): Presence {
  if (isExpression(tree)) return expressionPresence(tree[NODE]);
  if (isList(tree)) return whereAny(tree.map(presence));
  if (!isControl(tree)) {
    if (typeof tree !== "object") return "always";
    const parts = Object.values(tree);
    return parts.length === 0 ? "always" : whereAny(parts.map(presence));
  }
  switch (tree[TREE]) {
    case "conditional":
      return conditionalPresence(tree);
    case "with":
      return tree.otherwise === undefined ? [tree.subject] : "always";
    case "each":
      return [tree.subject];
    case "merge":
      return whereAny(tree.parts.map(presence));
    case "comment":
      return presence(tree.body);
    case "script":
      return presence(tree.lines);
  }
}

function conditionalPresence({ branches, otherwise, exhaustive }: ConditionalTree): Presence {
  const rest = otherwise === undefined ? [] : presence(otherwise);
  const bodies = branches.map(({ body }) => presence(body));
  if (bodies.every((body) => body === "always") && (exhaustive || rest === "always"))
    return "always";
  const none = negation(anyOf(branches.map(({ test }) => test)));
  return [
    ...branches.flatMap(({ test }, index) => where(test, bodies[index] ?? [])),
    ...where(none, rest),
  ];
}

/** When something is there that stands under a test. */
const where = (test: Node, inner: Presence): readonly Node[] => {
  if (inner === "always") return [test];
  return inner.length === 0 ? [] : [conjunction([test, anyOf(inner)])];
};

const conjunction = (operands: readonly Node[]): Node => {
  const [only] = operands;
  if (only !== undefined && operands.length === 1) return only;
  return { kind: "logic", operator: "and", operands };
};

const negation = (operand: Node): Node => ({ kind: "logic", operator: "not", operands: [operand] });

/** A test that holds where one of the tests does. */
export function anyOf(tests: readonly Node[]): Node {
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return { kind: "logic", operator: "or", operands: tests };
}

/** The value whose absence leaves nothing to print of an expression. */
export function optionalSubject(node: Node): ValueNode | undefined {
  if (node.kind === "encode" && node.format === "string") return optionalSubject(node.subject);
  return node.kind === "value" && mayBeEmpty(node.field) ? node : undefined;
}

function expressionPresence(node: Node): Presence {
  const subject = optionalSubject(node);
  return subject === undefined ? "always" : [{ kind: "present", subject }];
}
