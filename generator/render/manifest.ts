import type { Node, ValueNode } from "../expression/node.js";
import {
  isControl,
  isExpression,
  isList,
  isMapping,
  NODE,
  TREE,
  type ConditionalTree,
  type ControlTree,
  type EachTree,
  type TemplateMapping,
  type TemplateTree,
  type WithTree,
} from "../expression/tree.js";
import { keyAction, pipeline, scalarAction, textAction, type Context } from "./expression.js";
import { mayBeEmpty, shapeOfField, zeroIsLegal } from "./leaf-traits.js";
import { action, block, commentLines, pad, type Lines } from "./lines.js";
import { anyOf, optionalSubject, presence } from "./presence.js";
import { scalar, verbatim, goString, isPlain } from "./scalar.js";
import type { Over } from "./scope.js";

/** Prints one part at an indentation, where it stands: as lines of a mapping, a list, or a file. */
type Print = (tree: TemplateTree, at: number, context: Context) => Lines;

const shapeOf = (node: Node): "scalar" | "list" | "mapping" => {
  if (node.kind === "value" || node.kind === "scoped") return shapeOfField(node.field);
  if (node.kind === "include") return node.helper.yields === "mapping" ? "mapping" : "scalar";
  return "scalar";
};

/** A manifest, or some of them in a list, as template text. */
export function printManifest(tree: TemplateTree, context: Context): string {
  return `${document(tree, 0, context).join("\n")}\n`;
}

const document: Print = (tree, at, context) => {
  if (isControl(tree)) return control(tree, at, context, document);
  if (isList(tree))
    return tree.flatMap((part, index) => [
      ...(index > 0 ? ["---"] : []),
      ...document(part, at, context),
    ]);
  return mapping(tree, at, context);
};

/** Lines of a mapping's entries. */
export const mapping: Print = (tree, at, context) => {
  if (isControl(tree)) return control(tree, at, context, mapping);
  if (isExpression(tree)) return embedded(tree[NODE], at, context);
  if (typeof tree !== "object" || isList(tree)) throw new TypeError("a mapping is expected here");
  return joinConditions(
    Object.entries(tree).map(([key, value]) => [
      value,
      (part, inner) => entry(literal(key), part, at, inner),
    ]),
    at,
    context,
  );
};

/** Lines of a list's items; lists within a list are printed one after another. */
const items: Print = (tree, at, context) => {
  if (isList(tree))
    return joinConditions(
      tree.map((part) => [part, (some, inner) => items(some, at, inner)]),
      at,
      context,
    );
  if (isControl(tree) && tree[TREE] !== "merge") return control(tree, at, context, items);
  if (isExpression(tree) && shapeOf(tree[NODE]) === "list")
    return embedded(tree[NODE], at, context);
  return item(tree, at, context);
};

/** Lines of a text; its comments are the text's own. */
const textLines: Print = (tree, at, context) => {
  if (isList(tree))
    return joinConditions(
      tree.map((part) => [part, (some, inner) => textLines(some, at, inner)]),
      at,
      context,
    );
  if (isControl(tree)) return control(tree, at, context, textLines);
  if (typeof tree === "object" && !isExpression(tree))
    throw new TypeError("a script has lines of text");
  const text = isExpression(tree) ? textAction(tree[NODE], context) : verbatim(String(tree));
  return text.split("\n").map((line) => (line === "" ? "" : pad(at) + line));
};

type Entry = readonly [tree: TemplateTree, print: (tree: TemplateTree, context: Context) => Lines];

/** Neighbours under the same condition share one `if`. */
function joinConditions(entries: readonly Entry[], at: number, context: Context): Lines {
  const lines: string[] = [];
  let open: string | undefined;
  const close = () => {
    if (open !== undefined) lines.push(action(at, "end"));
    open = undefined;
  };
  for (const [tree, print] of entries) {
    const single = singleCondition(tree);
    const header = single && ifHeader(single.test, context);
    if (single === undefined || header === undefined || isHeld(header, context)) {
      close();
      lines.push(...print(single?.body ?? tree, context));
      continue;
    }
    if (header !== open) {
      close();
      lines.push(action(at, header));
      open = header;
    }
    lines.push(...print(single.body, holding(header, context)));
  }
  close();
  return lines;
}

function singleCondition(tree: TemplateTree) {
  if (!isControl(tree) || tree[TREE] !== "conditional" || tree.otherwise !== undefined)
    return undefined;
  return tree.branches.length === 1 ? tree.branches[0] : undefined;
}

/** Whether a condition stands around this place already. */
const isHeld = (header: string, { held }: Context): boolean => held?.includes(header) ?? false;

const holding = (header: string, context: Context): Context => ({
  ...context,
  held: [...(context.held ?? []), header],
});

/** Inside `with` and `range` conditions read differently, so none is known to hold. */
const entering = (scope: symbol, over: Over, { scope: outer, chart }: Context): Context => ({
  scope: outer.enter(scope, over),
  chart,
});

/** One line of YAML that prints as it is. */
const literal = (value: string | number | boolean): string => verbatim(scalar(value));

const ifHeader = (test: Node, context: Context): string => `if ${pipeline(test, context)}`;

/** Control flow around whatever `print` prints. */
function control(tree: ControlTree, at: number, context: Context, print: Print): Lines {
  switch (tree[TREE]) {
    case "conditional":
      return conditional(tree, at, context, print);
    case "with":
    case "each":
      return scoped(tree, at, context, print);
    case "merge":
      return joinConditions(
        tree.parts.map((part) => [part, (some, inner) => print(some, at, inner)]),
        at,
        context,
      );
    case "comment":
      return [...commentLines(at, tree.comment), ...print(tree.body, at, context)];
    case "script":
      throw new TypeError("a script is the value of a key");
  }
}

/** One of two words by one comparison fits on a line. */
function ternary(tree: ControlTree, context: Context): string | undefined {
  if (tree[TREE] !== "conditional") return undefined;
  const [only, another] = tree.branches;
  const { otherwise } = tree;
  if (only?.test.kind !== "compare" || another !== undefined) return undefined;
  if (typeof only.body !== "string" || typeof otherwise !== "string") return undefined;
  if (!isPlain(only.body) || !isPlain(otherwise)) return undefined;
  return `ternary ${goString(only.body)} ${goString(otherwise)} (${pipeline(only.test, context)})`;
}

function conditional(tree: ConditionalTree, at: number, context: Context, print: Print): Lines {
  const lines = tree.branches.flatMap(({ test, body }, index) => [
    action(at, `${index === 0 ? "" : "else "}${ifHeader(test, context)}`),
    ...print(body, at, context),
  ]);
  if (tree.otherwise !== undefined)
    lines.push(action(at, "else"), ...print(tree.otherwise, at, context));
  return [...lines, action(at, "end")];
}

function scoped(tree: WithTree | EachTree, at: number, context: Context, print: Print): Lines {
  const over = tree[TREE] === "with" ? "with" : tree.over;
  const inner = entering(tree.scope, over, context);
  const key = tree[TREE] === "each" ? tree.key : undefined;
  const body =
    key === undefined
      ? print(tree.body, at, inner)
      : entry(keyAction(key, inner), tree.body, at, inner);
  const subject = pipeline(tree.subject, context);
  const otherwise =
    tree[TREE] === "with" && tree.otherwise !== undefined
      ? [action(at, "else"), ...print(tree.otherwise, at, context)]
      : [];
  return [action(at, inner.scope.header(subject)), ...body, ...otherwise, action(at, "end")];
}

/** A list or mapping that a value or a helper holds, as lines at this place. */
function embedded(node: Node, at: number, context: Context): Lines {
  if (node.kind === "raw")
    return textAction(node, context)
      .split("\n")
      .map((line) => (line === "" ? "" : pad(at) + line));
  const optional = node.kind === "value" && mayBeEmpty(node.field) && !isGiven(node, context);
  if (!optional && at === 0) return [`{{ ${yamlBlock(node, at, context)} }}`];
  if (!optional) return [action(at, yamlBlock(node, at, context))];
  return block(at, `with ${pipeline(node, context)}`, [
    at === 0 ? "{{ toYaml . }}" : action(at, nindent("toYaml .", at)),
  ]);
}

const nindent = (text: string, at: number): string => (at === 0 ? text : `${text} | nindent ${at}`);

const yamlBlock = (node: Node, at: number, context: Context): string => {
  const text = pipeline(node, context);
  if (node.kind === "include") return nindent(text, at);
  return nindent(text.includes(" ") ? `toYaml (${text})` : `toYaml ${text}`, at);
};

/** One `key: value`, with whatever stands around it. */
function entry(name: string, tree: TemplateTree, at: number, context: Context): Lines {
  const print: Print = (part, level, inner) => entry(name, part, level, inner);
  if (isExpression(tree)) return expressionEntry(name, tree[NODE], at, context);
  if (isControl(tree)) {
    if (tree[TREE] === "merge") return nested(name, tree, at, context, mapping, at + 2);
    if (tree[TREE] === "each") return nested(name, [tree], at, context, items, at + 2);
    if (tree[TREE] === "script")
      return nested(name, tree.lines, at, context, textLines, at + 2, ": |");
    const choice = ternary(tree, context);
    if (choice !== undefined) return [`${pad(at)}${name}: {{ ${choice} }}`];
    return control(tree, at, context, print);
  }
  if (isList(tree)) {
    if (tree.length === 0) return [`${pad(at)}${name}: []`];
    return nested(name, tree, at, context, items, at + 2);
  }
  if (typeof tree === "object") {
    if (Object.keys(tree).length === 0) return [`${pad(at)}${name}: {}`];
    return nested(name, tree, at, context, mapping, at + 2);
  }
  if (typeof tree === "string" && tree.includes("\n") && BLOCK.test(tree))
    return literalBlock(name, verbatim(tree), at);
  return [`${pad(at)}${name}: ${literal(tree)}`];
}

/** A key above lines of its own; left out where all of them may be. */
function nested(
  name: string,
  tree: TemplateTree,
  at: number,
  context: Context,
  print: Print,
  level: number,
  mark = ":",
): Lines {
  const key = `${pad(at)}${name}${mark}`;
  const when = presence(tree);
  if (when === "always") return [key, ...print(tree, level, context)];
  if (when.length === 0) return [];
  const header = ifHeader(anyOf(when), context);
  if (isHeld(header, context)) return [key, ...print(tree, level, context)];
  return block(at, header, [key, ...print(tree, level, holding(header, context))]);
}

const isGiven = (subject: ValueNode, context: Context): boolean =>
  isHeld(ifHeader({ kind: "present", subject }, context), context);

/** Text that a literal block holds as it is: no blank line or space begins or ends it. */
const BLOCK = /^[!-~]([\n -~\u00a0-\u2027\u202a-\ud7ff]*[!-~])?\n?$/;

function expressionEntry(name: string, node: Node, at: number, context: Context): Lines {
  const subject = optionalSubject(node);
  const optional = subject !== undefined && isGiven(subject, context) ? undefined : subject;
  const key = `${pad(at)}${name}:`;
  if (shapeOf(node) !== "scalar") {
    if (optional === undefined) return [key, action(at + 2, yamlBlock(node, at + 2, context))];
    const inner = action(at + 2, `toYaml . | nindent ${at + 2}`);
    return block(at, `with ${pipeline(node, context)}`, [key, inner]);
  }
  if (isMultiline(node)) return literalBlock(name, textAction(node, context), at);
  if (optional === undefined) return [`${key} ${scalarAction(node, context)}`];
  if (zeroIsLegal(optional.field))
    return block(at, ifHeader({ kind: "present", subject: optional }, context), [
      `${key} ${scalarAction(node, context)}`,
    ]);
  const scope = Symbol("with");
  const inner = entering(scope, "with", context);
  const { field } = optional;
  const dot: Node = { kind: "scoped", scope, part: "item", path: [], field };
  const value: Node = node.kind === "encode" ? { ...node, subject: dot } : dot;
  const body = `${key} ${scalarAction(value, inner)}`;
  return block(at, `with ${pipeline(optional, context)}`, [body]);
}

const isMultiline = (node: Node): boolean =>
  node.kind === "text" &&
  node.parts.some((part) => typeof part === "string" && part.includes("\n"));

function literalBlock(name: string, text: string, at: number): Lines {
  const lines = text.replace(/\n$/, "").split("\n");
  return [
    `${pad(at)}${name}: ${text.endsWith("\n") ? "|" : "|-"}`,
    ...lines.map((line) => (line === "" ? "" : pad(at + 2) + line)),
  ];
}

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
