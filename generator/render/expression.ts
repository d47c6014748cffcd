import { amountHelper } from "../expression/amount.js";
import { isFraction, isOfValuesFile, numberKind } from "../expression/numbers.js";
import type {
  ArithmeticNode,
  CallNode,
  CompareNode,
  Node,
  PresentNode,
  TextNode,
} from "../expression/node.js";
import { visitNode, type NodeVisitor } from "../expression/visit.js";
import { amountOfQuantity } from "../model/kubernetes/quantity.js";
import { defaultInTemplates, type Place } from "../model/place.js";
import { mayHaveExponent, zeroIsLegal } from "../model/traits.js";
import type { Context } from "./context.js";
import { goString } from "./scalar.js";

/** An expression as a whole action or condition: pipelines stand without parentheses. */
export const pipeline = (node: Node, context: Context): string =>
  visitNode(node, spelling, context);

const spelling: NodeVisitor<string, readonly [Context]> = {
  value: (node, context) => {
    const fallback = defaultInTemplates(node);
    const path = valuePath(node, context);
    return fallback === undefined ? path : `${path} | default ${literal(fallback)}`;
  },
  scoped: (node, { scope }) => scope.refer(node),
  // Where the name does not reach, such as in the condition around its part, stands the value.
  variable: ({ variable, name, value }, context) =>
    context.bound.includes(variable) ? `$${name}` : pipeline(value, context),
  builtin: ({ name }, { scope }) => scope.prefix + name,
  literal: ({ value }) => literal(value),
  text: printf,
  call,
  include: ({ helper, dependency }, { chart, scope }) =>
    dependency === undefined
      ? `include ${goString(`${chart}.${helper.name}`)} ${scope.root}`
      : `include ${goString(`${dependency.chart}.${helper.name}`)} ${scope.prefix}.Subcharts.${dependency.alias}`,
  checksum: ({ file }, { scope }) =>
    `(include (print ${scope.prefix === "" ? "$" : scope.prefix}.Template.BasePath ${goString(`/${file}`)}) ${scope.root} | fromYaml).data | toJson | sha256sum`,
  compare: (node, context) =>
    `${node.operator} ${operand(node, node.left, context)} ${operand(node, node.right, context)}`,
  logic: ({ operator, operands }, context) =>
    [operator, ...operands.map((part) => argument(part, context))].join(" "),
  arithmetic: (node, context) =>
    `${arithmetic(node)} ${argument(node.left, context)} ${argument(node.right, context)}`,
  present,
  default: ({ subject, fallback }, context) =>
    `${pipeline(subject, context)} | default ${argument(fallback, context)}`,
  encode: ({ format, subject }, context) => {
    if (format === "string") return `${printable(subject, context)} | quote`;
    if (format === "json") return `toJson ${argument(subject, context)}`;
    // A helper of a mapping prints YAML already.
    return isMappingHelper(subject)
      ? pipeline(subject, context)
      : `toYaml ${argument(subject, context)}`;
  },
  amount: ({ subject }, context) =>
    subject.kind === "literal"
      ? String(amountOfQuantity(String(subject.value)))
      : `include ${goString(`${context.chart}.${amountHelper.name}`)} ${argument(subject, context)}`,
  raw: ({ parts }, context) =>
    parts.map((part) => (typeof part === "string" ? part : argument(part, context))).join(""),
};

const isMappingHelper = (node: Node): boolean =>
  node.kind === "include" && node.helper.yields === "mapping";

const literal = (value: string | number | boolean): string =>
  typeof value === "string" ? goString(value) : String(value);

/**
 * A value as a template writes it, without its branch's default. values.yaml holds no part of a
 * branch, so that a group in one may be absent: parentheses make its fields absent too.
 */
function valuePath({ path, guards, inside = 0 }: Omit<Place, "field">, context: Context): string {
  const branch = guards.at(-1);
  // The object itself is always there, so that its own properties may be asked for.
  const certain = inside > 0 ? path.length - inside + 1 : path.length;
  const there = branch === undefined ? certain : Math.min(certain, branch.path.length + 1);
  const base = [`${context.scope.prefix}.Values`, ...path.slice(0, there)].join(".");
  return path.slice(there).reduce((parent, name) => `(${parent}).${name}`, base);
}

/** A long last argument stands in front and is piped in, as Helm authors write it. */
function call({ name, arguments: operands }: CallNode, context: Context): string {
  const last = operands.at(-1);
  const others = operands.slice(0, -1).map((part) => argument(part, context));
  if (last === undefined) return name;
  const text = pipeline(last, context);
  if (last.kind === "raw" || ATOMS.test(text))
    return [name, ...others, argument(last, context)].join(" ");
  return `${text} | ${[name, ...others].join(" ")}`;
}

const ATOMS = /^(\$?[.\w]*|\([^()]*\)\.[.\w]+|"([^"\\]|\\.)*"|-?\d+(\.\d+)?|\([^()]*\))$/;

/** An expression as an argument: in parentheses unless it is one word. */
export function argument(node: Node, context: Context): string {
  const text = pipeline(node, context);
  return ATOMS.test(text) && node.kind !== "raw" ? text : `(${text})`;
}

/** Sprig's plain functions cut fractions off. */
const arithmetic = ({ operator, left, right }: ArithmeticNode): string =>
  operator !== "mod" && isFraction(left, right) ? `${operator}f` : operator;

const castable = (node: Node): boolean => ["integer", "fraction"].includes(numberKind(node));

/** Numbers of a values file are floats to a template; of `--set` they are integers. */
function operand({ left, right }: CompareNode, side: Node, context: Context): string {
  const text = argument(side, context);
  if (!castable(left) && !castable(right)) return text;
  if (!isFraction(left, right)) return isOfValuesFile(side) ? `(int64 ${text})` : text;
  return numberKind(side) === "fraction" && side.kind === "literal" ? text : `(float64 ${text})`;
}

function present({ subject }: PresentNode, context: Context): string {
  if (subject.kind === "value" && zeroIsLegal(subject.field)) {
    const { path, guards } = subject;
    const parent = valuePath({ path: path.slice(0, -1), guards }, context);
    const inGroup = path.length > (guards.at(-1)?.path.length ?? path.length) + 1;
    const map = inGroup ? `(${parent} | default dict)` : parent;
    return `hasKey ${map} ${goString(path.at(-1) ?? "")}`;
  }
  return subject.kind === "value" ? valuePath(subject, context) : pipeline(subject, context);
}

const VERBS = { integer: "%d", fraction: "%v", unknown: "%v", none: "%s" } as const;

function printf({ parts }: TextNode, context: Context): string {
  const format = parts
    .map((part) =>
      typeof part === "string" ? part.replaceAll("%", "%%") : VERBS[numberKind(part)],
    )
    .join("");
  const values = parts
    .filter((part) => typeof part !== "string")
    .map((part) =>
      numberKind(part) === "integer" && isOfValuesFile(part)
        ? `(int64 ${argument(part, context)})`
        : argument(part, context),
    );
  return ["printf", goString(format), ...values].join(" ");
}

/** An expression that prints without an exponent, however large its number is. */
export function printable(node: Node, context: Context): string {
  const subject = node.kind === "default" ? node.subject : node;
  const { field } = subject.kind === "value" || subject.kind === "scoped" ? subject : {};
  return field !== undefined && mayHaveExponent(field)
    ? `int64 ${argument(node, context)}`
    : pipeline(node, context);
}
