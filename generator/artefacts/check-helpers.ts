import type { Helper } from "../expression/node.js";
import type { Context } from "../render/context.js";
import { printHelpers } from "../render/helpers.js";

/** Helpers of one name that print different texts: a template could mean only one of them. */
export function helperProblems(helpers: readonly Helper[], context: Context): readonly string[] {
  const texts = new Map<string, string>();
  const twice = helpers.filter((helper) => {
    const text = printHelpers([helper], context);
    const other = texts.get(helper.name) ?? text;
    texts.set(helper.name, other);
    return other !== text;
  });
  return twice.map(({ name }) => `two helpers are named ${name}: give each a name of its own`);
}
