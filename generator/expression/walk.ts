import { amountHelper } from "./amount.js";
import { childNodes, partsOf } from "./children.js";
import type { Helper, Node } from "./node.js";
import type { TemplateTree } from "./tree.js";

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of childNodes(node)) yield* nodesIn(child);
}

/** A tree and everything in it, helpers not followed. */
export function* treesOf(tree: TemplateTree): Generator<TemplateTree> {
  yield tree;
  for (const part of partsOf(tree).trees) yield* treesOf(part);
}

/** Every node of a tree, helpers not followed. */
export function* nodesOf(tree: TemplateTree): Generator<Node> {
  for (const part of treesOf(tree)) for (const node of partsOf(part).nodes) yield* nodesIn(node);
}

function helperOf(node: Node): Helper | undefined {
  if (node.kind === "include") return node.dependency === undefined ? node.helper : undefined;
  return node.kind === "amount" && node.subject.kind !== "literal" ? amountHelper : undefined;
}

/** The helpers of the chart's own that trees include, and those that they include in turn: each once, after its own. */
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
