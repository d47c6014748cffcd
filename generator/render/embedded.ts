import { isKnown } from "../expression/facts.js";
import type { Node } from "../expression/node.js";
import { mayBeEmpty, shapeOfField } from "../model/traits.js";
import { yields } from "../expression/functions.js";
import { textAction } from "./action.js";
import type { Context } from "./context.js";
import { pipeline } from "./expression.js";
import { action, block, indented, type Lines } from "./lines.js";

/** What a node's value is to YAML. */
export function shapeOf(node: Node): "scalar" | "list" | "mapping" {
  switch (node.kind) {
    case "value":
    case "scoped":
      return shapeOfField(node.field);
    case "variable":
      return shapeOf(node.value);
    case "include":
      return node.helper.yields === "mapping" ? "mapping" : "scalar";
    case "call":
      return yields[node.name] === "list" ? "list" : "scalar";
    default:
      return "scalar";
  }
}

/** A list or mapping that a value or a helper holds, as lines at this place. */
export function embedded(node: Node, at: number, context: Context): Lines {
  if (node.kind === "raw") return indented(at, textAction(node, context).split("\n"));
  const optional =
    node.kind === "value" &&
    mayBeEmpty(node.field) &&
    !isKnown({ kind: "present", subject: node }, context.facts);
  if (optional)
    return block(at, `with ${pipeline(node, context)}`, [whole(nindent("toYaml .", at), at)]);
  return [whole(yamlBlock(node, at, context), at)];
}

/** At the left margin nothing before the action is trimmed: its lines begin there. */
const whole = (text: string, at: number): string => (at === 0 ? `{{ ${text} }}` : action(at, text));

export const nindent = (text: string, at: number): string =>
  at === 0 ? text : `${text} | nindent ${at}`;

export function yamlBlock(node: Node, at: number, context: Context): string {
  const text = pipeline(node, context);
  if (node.kind === "include") return nindent(text, at);
  return nindent(text.includes(" ") ? `toYaml (${text})` : `toYaml ${text}`, at);
}
