import type { Node, ValueNode } from "./node.js";
import { isControl, isExpression, isList, NODE, TREE, type TemplateTree } from "./tree.js";

/** The nodes directly inside a node. */
function children(node: Node): readonly Node[] {
  switch (node.kind) {
    case "value":
    case "scoped":
    case "builtin":
    case "literal":
    case "include":
      return [];
    case "text":
    case "raw":
      return node.parts.filter((part) => typeof part !== "string");
    case "call":
      return node.arguments;
    case "compare":
    case "arithmetic":
      return [node.left, node.right];
    case "logic":
      return node.operands;
    case "present":
    case "encode":
      return [node.subject];
    case "default":
      return [node.subject, node.fallback];
  }
}

function* valuesOfNode(node: Node): Generator<ValueNode> {
  if (node.kind === "value") yield node;
  for (const child of children(node)) yield* valuesOfNode(child);
}

/** Every value that a part of a manifest reads, helpers not followed. */
export function* valuesRead(tree: TemplateTree): Generator<ValueNode> {
  if (isExpression(tree)) yield* valuesOfNode(tree[NODE]);
  else if (isControl(tree)) {
    switch (tree[TREE]) {
      case "conditional":
        for (const { test, body } of tree.branches) {
          yield* valuesOfNode(test);
          yield* valuesRead(body);
        }
        if (tree.otherwise !== undefined) yield* valuesRead(tree.otherwise);
        return;
      case "with":
      case "each":
        yield* valuesOfNode(tree.subject);
        if (tree[TREE] === "each" && tree.key !== undefined) yield* valuesOfNode(tree.key);
        yield* valuesRead(tree.body);
        if (tree[TREE] === "with" && tree.otherwise !== undefined)
          yield* valuesRead(tree.otherwise);
        return;
      case "merge":
        for (const part of tree.parts) yield* valuesRead(part);
        return;
      case "comment":
        yield* valuesRead(tree.body);
        return;
      case "script":
        yield* valuesRead(tree.lines);
    }
  } else if (typeof tree === "object")
    for (const part of isList(tree) ? tree : Object.values(tree)) yield* valuesRead(part);
}
