import { isControl, isExpression, isList, NODE } from "../expression/tree.js";
import { textAction } from "./action.js";
import { control } from "./control.js";
import { pipeline } from "./expression.js";
import { joined } from "./joined.js";
import { indented } from "./lines.js";
import type { Print } from "./print.js";
import { freePart } from "./quoting.js";
import { verbatim } from "./scalar.js";

/** Lines of a text; its comments are the text's own. */
export const textLines: Print = (tree, at, context) => {
  if (isList(tree))
    return joined(
      tree.map((part) => [part, (some, inner) => textLines(some, at, inner)]),
      at,
      context,
    );
  if (isControl(tree)) return control(tree, at, context, textLines);
  if (typeof tree === "object" && !isExpression(tree))
    throw new TypeError("a script has lines of text");
  if (!isExpression(tree)) return indented(at, verbatim(String(tree)).split("\n"));
  const node = tree[NODE];
  const free = node.kind === "raw" ? undefined : freePart(node);
  if (free !== undefined)
    throw new TypeError(
      `a line of a script has ${pipeline(free, context)}, which may have a line break and so end the ` +
        "script: give the value a format, or hand it over as an environment variable",
    );
  return indented(at, textAction(node, context).split("\n"));
};
