import { NODE } from "../expression/tree.js";
import type { Helper } from "../expression/node.js";
import { visitTree, type TreeVisitor } from "../expression/visit.js";
import type { Context } from "./context.js";
import { control } from "./control.js";
import { pipeline } from "./expression.js";
import { action, type Lines } from "./lines.js";
import { mapping } from "./mapping.js";
import { expected, type Print } from "./print.js";
import { goString } from "./scalar.js";

/** `_helpers.tpl`: every named template of a chart. */
export const printHelpers = (helpers: readonly Helper[], context: Context): string =>
  helpers.map((helper) => printHelper(helper, context)).join("\n");

function printHelper({ name, comment, yields, body }: Helper, context: Context): string {
  const print = yields === "mapping" ? mapping : textBody;
  return [
    "{{/*",
    ...comment.replaceAll("*/", "* /").split("\n"),
    "*/}}",
    `{{- define "${context.chart}.${name}" -}}`,
    ...print(body, 0, context),
    "{{- end }}",
    "",
  ].join("\n");
}

/** Actions that print one line of text, whatever control flow is around them. */
const textBody: Print = (tree, at, context) => visitTree(tree, texts, at, context);

const flow = (tree: Parameters<typeof control>[0], at: number, context: Context): Lines =>
  control(tree, at, context, textBody);

const text = expected("the text of a helper");

const texts: TreeVisitor<Lines, readonly [number, Context]> = {
  scalar: (tree, at) => [action(at, typeof tree === "string" ? goString(tree) : String(tree))],
  expression: (tree, at, context) => {
    const node = tree[NODE];
    const spelled = pipeline(node, context);
    return node.kind === "raw" ? spelled.split("\n") : [action(at, spelled)];
  },
  conditional: flow,
  with: flow,
  bind: flow,
  each: flow,
  comment: text,
  list: text,
  mapping: text,
  merge: text,
  script: text,
};
