import { isControl, isList, TREE, type TemplateTree } from "../expression/tree.js";
import { filled } from "../expression/presence.js";
import { entering, holding, type Context } from "./context.js";
import { control } from "./control.js";
import { pipeline } from "./expression.js";
import { action } from "./lines.js";
import { mapping } from "./mapping.js";
import type { Print } from "./print.js";

/** A manifest, or some of them in a list, as template text. */
export function printManifest(tree: TemplateTree, context: Context): string {
  return `${document(tree, 0, context).join("\n")}\n`;
}

const document: Print = (tree, at, context) => {
  if (isControl(tree) && tree[TREE] === "each") {
    const inner = entering(tree.scope, tree.over, context);
    const body = document(tree.body, at, holding(filled(tree.subject), inner));
    const header = inner.scope.header(pipeline(tree.subject, context));
    return [action(at, header), "---", ...body, action(at, "end")];
  }
  if (isControl(tree)) return control(tree, at, context, document);
  if (isList(tree))
    return tree.flatMap((part, index) => [
      ...(index > 0 ? ["---"] : []),
      ...document(part, at, context),
    ]);
  return mapping(tree, at, context);
};
