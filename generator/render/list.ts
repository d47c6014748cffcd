import { presence } from "../expression/presence.js";
import {
  isControl,
  isExpression,
  isList,
  isMapping,
  NODE,
  TREE,
  type TemplateMapping,
  type TemplateTree,
} from "../expression/tree.js";
import { scalarAction } from "./action.js";
import type { Context } from "./context.js";
import { control } from "./control.js";
import { embedded, shapeOf, yamlBlock } from "./embedded.js";
import { joined } from "./joined.js";
import { literal, pad, type Lines } from "./lines.js";
import { mapping } from "./mapping.js";
import type { Print } from "./print.js";
import { textLines } from "./script.js";

/** Lines of a list's items; lists within a list are printed one after another. */
export const items: Print = (tree, at, context) => {
  if (isList(tree))
    return joined(
      tree.map((part) => [part, (some, inner) => items(some, at, inner)]),
      at,
      context,
    );
  if (isControl(tree) && tree[TREE] === "script")
    return [`${pad(at)}- |`, ...textLines(tree.lines, at + 2, context)];
  if (isControl(tree) && tree[TREE] !== "merge") return control(tree, at, context, items);
  if (isExpression(tree) && shapeOf(tree[NODE]) === "list")
    return embedded(tree[NODE], at, context);
  return item(tree, at, context);
};

/** One `- item`. */
function item(tree: TemplateTree, at: number, context: Context): Lines {
  if (isExpression(tree) && shapeOf(tree[NODE]) === "scalar")
    return [`${pad(at)}- ${scalarAction(tree[NODE], context)}`];
  if (typeof tree !== "object") return [`${pad(at)}- ${literal(tree)}`];
  if (isMapping(tree) && Object.keys(tree).length === 0) return [`${pad(at)}- {}`];
  if (isExpression(tree))
    return [`${pad(at)}- {{ ${yamlBlock(tree[NODE], at + 2, context)} | trim }}`];
  const body = isControl(tree) || isList(tree) ? tree : leadFirst(tree);
  const [first, ...rest] = mapping(body, at + 2, context);
  if (first === undefined || /^\s*\{\{-|^\s*#/.test(first))
    throw new TypeError("the first key of a list item must always be there");
  return [`${pad(at)}- ${first.trimStart()}`, ...rest];
}

/** The first key of an item must stand beside its dash, so one that is always there leads. */
function leadFirst(tree: TemplateMapping): TemplateMapping {
  const entries = Object.entries(tree);
  const lead = entries.findIndex(([, value]) => !isControl(value) && presence(value) === "always");
  if (lead <= 0) return tree;
  const [first] = entries.splice(lead, 1);
  return Object.fromEntries(first === undefined ? entries : [first, ...entries]);
}
