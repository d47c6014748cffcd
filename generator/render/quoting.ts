import { yields, type FunctionName } from "../expression/functions.js";
import type { Node, TextNode } from "../expression/node.js";
import { visitNode, type NodeVisitor } from "../expression/visit.js";
import { isSafeBare, isSafeQuoted } from "./leaf-traits.js";
import { PLAIN_LINE } from "./scalar.js";

/** How much of what a node prints is known to YAML: it stands as it is, inside quotes, or escaped. */
export type Safety = "bare" | "quoted" | "escaped";

/** What must be done with a printed value so that YAML reads it as what it is. */
export const safety = (node: Node): Safety => visitNode(node, safeties);

const bare = (): Safety => "bare";

const least = (...all: readonly Safety[]): Safety => {
  if (all.includes("escaped")) return "escaped";
  return all.includes("quoted") ? "quoted" : "bare";
};

const ofField = (field: Parameters<typeof isSafeBare>[0]): Safety => {
  if (isSafeBare(field)) return "bare";
  return isSafeQuoted(field) ? "quoted" : "escaped";
};

const ofHelper = { text: "escaped", name: "quoted", word: "bare", integer: "bare" } as const;

/** Functions whose text has no other characters than their arguments have. */
const KEEPING: ReadonlySet<FunctionName> = new Set<FunctionName>([
  "lower",
  "replace",
  "sha256sum",
  "ternary",
  "trim",
  "trimAll",
  "trimPrefix",
  "trimSuffix",
  "trunc",
  "upper",
]);

const safeties: NodeVisitor<Safety> = {
  value: ({ field }) => ofField(field),
  scoped: ({ field }) => ofField(field),
  variable: ({ value }) => safety(value),
  default: ({ subject, fallback }) => least(safety(subject), safety(fallback)),
  // A release's name and namespace, a chart's name and versions: no quotes, but words and numbers.
  builtin: ({ name }) => (name === ".Release.Service" ? "bare" : "quoted"),
  literal: ({ value }) => {
    if (typeof value !== "string") return "bare";
    return PLAIN_LINE.test(value) ? "quoted" : "escaped";
  },
  include: ({ helper }) => (helper.yields === "mapping" ? "bare" : ofHelper[helper.yields]),
  // Of 64 hexadecimal digits all but an e may be decimal.
  checksum: () => "quoted",
  compare: bare,
  logic: bare,
  arithmetic: bare,
  amount: bare,
  present: bare,
  raw: bare,
  encode: ({ format }) => (format === "string" ? "bare" : "escaped"),
  call: ({ name, arguments: operands }) => {
    if (yields[name] === "integer" || yields[name] === "boolean") return "bare";
    return KEEPING.has(name) ? least("quoted", ...operands.map(safety)) : "escaped";
  },
  text: () => "escaped",
};

/**
 * A part of a text that may have a line break, or anything else, in what it prints; undefined where
 * all parts keep to their line.
 */
export const freePart = (node: Node): Node | undefined =>
  node.kind === "text"
    ? node.parts.filter((part) => typeof part !== "string").find((part) => !mayStandInQuotes(part))
    : mayStandInQuotes(node)
      ? undefined
      : node;

/** Whether an action that prints the node may stand inside double quotes as it is. */
export const mayStandInQuotes = (node: Node): boolean =>
  node.kind !== "encode" && node.kind !== "raw" && safety(node) !== "escaped";

const LETTER = /^[A-Za-z/]/;
const PLAIN_TEXT = /^[A-Za-z0-9_./-]*$/;
const WORD_AFTER = /^-[A-Za-z0-9_./-]*[g-zG-Z]/;

/**
 * Whether text with actions in it is a string to YAML without quotes: it begins with a letter or a
 * slash, or is a name with a word behind a dash, and has no character that YAML knows.
 */
export function isBareText({ parts }: TextNode): boolean {
  if (!parts.every((part) => typeof part !== "string" || PLAIN_TEXT.test(part))) return false;
  const [first, second] = parts;
  if (typeof first === "string") return LETTER.test(first) && parts.length > 0;
  const isName = first?.kind === "include" && first.helper.yields === "name";
  return isName && typeof second === "string" && WORD_AFTER.test(second);
}
