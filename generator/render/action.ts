import type { Node, TextNode } from "../expression/node.js";
import type { Context } from "./context.js";
import { pipeline, printable } from "./expression.js";
import { isBareText, mayStandInQuotes, safety } from "./quoting.js";
import { verbatim, verbatimBefore } from "./scalar.js";

/** An action that prints the value as one YAML scalar. */
export function scalarAction(node: Node, context: Context): string {
  if (node.kind === "raw") return pipeline(node, context);
  if (
    node.kind === "text" &&
    node.parts.every((part) => typeof part === "string" || mayStandInQuotes(part))
  )
    return inlineText(node, context);
  const text = printable(node, context);
  return safety(node) === "bare" ? `{{ ${text} }}` : `{{ ${text} | quote }}`;
}

/** Text with actions in it, bare or in double quotes. */
function inlineText(node: TextNode, context: Context): string {
  const bare = isBareText(node);
  const inner = interleaved(node, context, (words) =>
    bare ? words : JSON.stringify(words).slice(1, -1),
  );
  return bare ? inner : `"${inner}"`;
}

/** Text without YAML around it, as a line of a script or of a text helper. */
export function textAction(node: Node, context: Context): string {
  if (node.kind === "raw") return pipeline(node, context);
  if (node.kind !== "text") return `{{ ${printable(node, context)} }}`;
  return interleaved(node, context, (words) => words);
}

const interleaved = (
  { parts }: TextNode,
  context: Context,
  spell: (words: string) => string,
): string =>
  parts
    .map((part, index) => {
      if (typeof part !== "string") return `{{ ${printable(part, context)} }}`;
      const words = spell(part);
      return index + 1 < parts.length ? verbatimBefore(words) : verbatim(words);
    })
    .join("");

/** The key of an entry; a text that the author begins with a letter is a string to YAML anyway. */
export function keyAction(node: Node, context: Context): string {
  const [first] = node.kind === "text" ? node.parts : [];
  const leads = typeof first === "string" && /^[A-Za-z]/.test(first);
  return leads ? textAction(node, context) : scalarAction(node, context);
}
