import type { TemplateTree } from "../expression/tree.js";
import { checks } from "../render/checks.js";
import type { Context } from "../render/context.js";

/**
 * A template that prints nothing, and fails where values break a rule: each of the trees has the
 * sentences to fail with, under the conditions on which to.
 */
export function validationTemplate(trees: readonly TemplateTree[], context: Context): string {
  const lines = [
    "{{- /* Rules between values, which values.schema.json cannot express. */ -}}",
    ...trees.flatMap((tree) => checks(tree, 0, context)),
  ];
  return `${lines.join("\n")}\n`;
}
