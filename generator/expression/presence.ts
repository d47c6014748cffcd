import { mayBeEmpty, zeroIsLegal } from "../model/traits.js";
import type { Node, ValueNode } from "./node.js";
import { NODE, type ConditionalTree, type TemplateTree } from "./tree.js";
import { isSame } from "./same.js";
import { visitTree, type TreeVisitor } from "./visit.js";

/** When a part is there: always, or where one of the tests holds. */
export type Presence = "always" | readonly Node[];

/** When a part of a manifest leaves something in the output. */
export const presence = (tree: TemplateTree): Presence => visitTree(tree, presences);

const presences: TreeVisitor<Presence> = {
  scalar: () => "always",
  expression: (tree) => expressionPresence(tree[NODE]),
  list: (items) => whereAny(items.map(presence)),
  mapping: (entries) => {
    const parts = Object.values(entries);
    return parts.length === 0 ? "always" : whereAny(parts.map(presence));
  },
  conditional: conditionalPresence,
  with: ({ subject, otherwise }) => (otherwise === undefined ? [filled(subject)] : "always"),
  each: ({ subject }) => [filled(subject)],
  bind: ({ body }) => presence(body),
  merge: ({ parts }) => whereAny(parts.map(presence)),
  comment: ({ body }) => presence(body),
  script: ({ lines }) => presence(lines),
};

/** The test of a `with`: for a value that is set whenever it is not empty, that it is set. */
export const filled = (subject: Node): Node =>
  subject.kind === "variable" ||
  (subject.kind === "value" && mayBeEmpty(subject.field) && !zeroIsLegal(subject.field))
    ? { kind: "present", subject }
    : subject;

function whereAny(parts: readonly Presence[]): Presence {
  const tests: Node[] = [];
  for (const part of parts) {
    if (part === "always") return "always";
    tests.push(...part);
  }
  return tests;
}

function conditionalPresence({ branches, otherwise, exhaustive }: ConditionalTree): Presence {
  const rest = otherwise === undefined ? [] : presence(otherwise);
  const bodies = branches.map(({ test, body }) => beneath(test, presence(body)));
  if (bodies.every((body) => body === "always") && (exhaustive || rest === "always"))
    return "always";
  const none = negation(anyOf(branches.map(({ test }) => test)));
  return [
    ...branches.flatMap(({ test }, index) => where(test, bodies[index] ?? [])),
    ...where(none, rest),
  ];
}

/** What asks for nothing but the test that it stands under is always there. */
const beneath = (test: Node, inner: Presence): Presence =>
  inner !== "always" && inner.some((one) => isSame(one, test)) ? "always" : inner;

/** When something is there that stands under a test. */
const where = (test: Node, inner: Presence): readonly Node[] => {
  if (inner === "always") return [test];
  return inner.length === 0 ? [] : [allOf([test, anyOf(inner)])];
};

export const negation = (operand: Node): Node => ({
  kind: "logic",
  operator: "not",
  operands: [operand],
});

const combination =
  (operator: "and" | "or") =>
  (tests: readonly Node[]): Node => {
    const [only] = tests;
    return only !== undefined && tests.length === 1
      ? only
      : { kind: "logic", operator, operands: tests };
  };

/** A test that holds where all of the tests do. */
export const allOf = combination("and");

/** A test that holds where one of the tests does. */
export const anyOf = combination("or");

/** The value whose absence leaves nothing to print of an expression. */
export function optionalSubject(node: Node): ValueNode | undefined {
  if (node.kind === "encode" && node.format === "string") return optionalSubject(node.subject);
  return node.kind === "value" && mayBeEmpty(node.field) ? node : undefined;
}

function expressionPresence(node: Node): Presence {
  const subject = optionalSubject(node);
  return subject === undefined ? "always" : [{ kind: "present", subject }];
}
