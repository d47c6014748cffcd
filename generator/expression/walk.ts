import { amountHelper } from "./amount.js";
import { childNodes, partsOf } from "./children.js";
import type { Helper, Node, ValueNode } from "./node.js";
import type { TemplateTree } from "./tree.js";

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of childNodes(node)) yield* nodesIn(child);
}

/** Every node of a part of a manifest, helpers not followed. */
export function* nodesOf(tree: TemplateTree): Generator<Node> {
  const { nodes, trees } = partsOf(tree);
  for (const node of nodes) yield* nodesIn(node);
  for (const part of trees) yield* nodesOf(part);
}

/** Every value that a part of a manifest reads, helpers not followed. */
export function* valuesRead(tree: TemplateTree): Generator<ValueNode> {
  for (const node of nodesOf(tree)) if (node.kind === "value") yield node;
}

function helperOf(node: Node): Helper | undefined {
  if (node.kind === "include") return node.helper;
  return node.kind === "amount" && node.subject.kind !== "literal" ? amountHelper : undefined;
}

/** The helpers that trees include, and those that they include in turn: each once, after its own. */
export function helpersOf(trees: readonly TemplateTree[]): readonly Helper[] {
  const found = new Set<Helper>();
  const visit = (tree: TemplateTree): void => {
    for (const node of nodesOf(tree)) {
      const helper = helperOf(node);
      if (helper === undefined || found.has(helper)) continue;
      visit(helper.body);
      found.add(helper);
    }
  };
  trees.forEach(visit);
  return [...found];
}
