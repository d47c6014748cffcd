import { helpersOf, nodesOf } from "../expression/walk.js";
import type { TemplateTree } from "../expression/tree.js";
import type { Chart } from "../language/chart.js";

/** Templates and helpers of a chart that hold text of templates as it is, which nobody checks. */
export function rawTexts({ templates }: Chart): readonly string[] {
  const trees: readonly (readonly [string, TemplateTree])[] = [
    ...Object.entries(templates).map(([file, tree]) => [`templates/${file}`, tree] as const),
    ...helpersOf(Object.values(templates)).map(
      ({ name, body }) => [`the helper ${name}`, body] as const,
    ),
  ];
  return trees.filter(([, tree]) => hasRaw(tree)).map(([name]) => name);
}

function hasRaw(tree: TemplateTree): boolean {
  for (const { kind } of nodesOf(tree)) if (kind === "raw") return true;
  return false;
}
