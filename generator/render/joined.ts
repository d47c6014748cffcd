import { isKnown } from "../expression/facts.js";
import type { Node } from "../expression/node.js";
import { negation } from "../expression/presence.js";
import { isSame } from "../expression/same.js";
import type { TemplateTree } from "../expression/tree.js";
import { holding, type Context } from "./context.js";
import { ifHeader, singleCondition } from "./control.js";
import { action, type Lines } from "./lines.js";

type Entry = readonly [tree: TemplateTree, print: (tree: TemplateTree, context: Context) => Lines];

/** Parts one after another: neighbours under the same condition share one `if`. */
export function joined(entries: readonly Entry[], at: number, context: Context): Lines {
  const lines: string[] = [];
  let open: Node | undefined;
  const close = () => {
    if (open !== undefined) lines.push(action(at, "end"));
    open = undefined;
  };
  for (const [tree, print] of entries) {
    const single = singleCondition(tree);
    if (single === undefined || isKnown(single.test, context.facts)) {
      close();
      lines.push(...print(single?.body ?? tree, context));
      continue;
    }
    if (isKnown(negation(single.test), context.facts)) continue;
    if (open === undefined || !isSame(open, single.test)) {
      close();
      lines.push(action(at, ifHeader(single.test, context)));
      open = single.test;
    }
    lines.push(...print(single.body, holding(single.test, context)));
  }
  close();
  return lines;
}
