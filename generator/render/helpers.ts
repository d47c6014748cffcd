import type { Helper } from "../expression/node.js";
import { isExpression, NODE } from "../expression/tree.js";
import { pipeline, type Context } from "./expression.js";
import { action } from "./lines.js";
import { mapping } from "./manifest.js";

/** `_helpers.tpl`: every named template of a chart. */
export const printHelpers = (helpers: readonly Helper[], context: Context): string =>
  helpers.map((helper) => printHelper(helper, context)).join("\n");

function printHelper({ name, comment, body }: Helper, context: Context): string {
  const tree = body();
  const lines = isExpression(tree)
    ? expressionLines(tree[NODE], context)
    : mapping(tree, 0, context);
  return [
    "{{/*",
    ...comment.replaceAll("*/", "* /").split("\n"),
    "*/}}",
    `{{- define "${context.chart}.${name}" -}}`,
    ...lines,
    "{{- end }}",
    "",
  ].join("\n");
}

const expressionLines = (node: Parameters<typeof pipeline>[0], context: Context) =>
  node.kind === "raw" ? pipeline(node, context).split("\n") : [action(0, pipeline(node, context))];
