import type { Node, ValueNode } from "../expression/node.js";
import {
  isControl,
  isExpression,
  isList,
  NODE,
  TREE,
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
    case "conditional": {
      if (tree.otherwise !== undefined || tree.exhaustive) {
        const bodies = tree.branches.map(({ body }) => presence(body));
        if (bodies.every((body) => body === "always")) return "always";
      }
      return tree.branches.map(({ test }) => test);
    }
    case "with":
      return tree.otherwise === undefined ? [tree.subject] : "always";
    case "each":
      return [tree.subject];
    case "merge":
      return whereAny(tree.parts.map(presence));
    case "comment":
      return presence(tree.body);
  }
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
