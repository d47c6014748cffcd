import type {
  ArithmeticNode,
  CallNode,
  CompareNode,
  DefaultNode,
  Node,
  TextNode,
  ValueNode,
} from "../expression/node.js";
import { isSafeBare, isSafeQuoted, mayHaveExponent, zeroIsLegal } from "./leaf-traits.js";
import { isFraction, numberKind } from "./numbers.js";
import { goString, verbatim, verbatimBefore } from "./scalar.js";
import type { Scope } from "./scope.js";

/** What printing an expression takes beside its node. */
export interface Context {
  readonly scope: Scope;
  /** The chart's name, which prefixes its helpers. */
  readonly chart: string;
  /** Headers of the conditions around this place, in the present scope. */
  readonly held?: readonly string[];
}

type Located = Pick<ValueNode, "path" | "guards">;

/**
 * A value as a template writes it, without its branch's default. values.yaml holds no part of a
 * branch, so that a group in one may be absent: parentheses make its fields absent too.
 */
function valuePath({ path, guards }: Located, { scope }: Context): string {
  const branch = guards.at(-1);
  const there = branch === undefined ? path.length : branch.union.length + 1;
  const base = [`${scope.prefix}.Values`, ...path.slice(0, there)].join(".");
  return path.slice(there).reduce((parent, name) => `(${parent}).${name}`, base);
}

/** The default that templates apply, because values.yaml holds none for a branch. */
function branchDefault(node: ValueNode): DefaultNode["fallback"] | undefined {
  const { field, guards } = node;
  if (guards.length === 0 || field.shape !== "leaf" || field.presence !== "default")
    return undefined;
  const value = field.default;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    return undefined;
  return value === false ? undefined : { kind: "literal", value };
}

/** An expression as a whole action or condition: pipelines stand without parentheses. */
export function pipeline(node: Node, context: Context): string {
  switch (node.kind) {
    case "value": {
      const path = valuePath(node, context);
      const fallback = branchDefault(node);
      return fallback === undefined ? path : `${path} | default ${argument(fallback, context)}`;
    }
    case "scoped":
      return context.scope.refer(node);
    case "builtin":
      return context.scope.prefix + node.name;
    case "literal":
      return typeof node.value === "string" ? goString(node.value) : String(node.value);
    case "text":
      return printf(node, context);
    case "call":
      return call(node, context);
    case "include":
      return `include ${goString(`${context.chart}.${node.helper.name}`)} ${context.scope.root}`;
    case "compare":
      return `${node.operator} ${operand(node, node.left, context)} ${operand(node, node.right, context)}`;
    case "logic":
      return [node.operator, ...node.operands.map((part) => argument(part, context))].join(" ");
    case "arithmetic":
      return `${arithmetic(node)} ${argument(node.left, context)} ${argument(node.right, context)}`;
    case "present":
      return present(node.subject, context);
    case "default":
      return `${pipeline(node.subject, context)} | default ${argument(node.fallback, context)}`;
    case "encode":
      return encode(node.format, node.subject, context);
    case "raw":
      return node.parts
        .map((part) => (typeof part === "string" ? part : argument(part, context)))
        .join("");
  }
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

const ATOMS = /^(\$?[.\w]*|\([^()]*\)\.[.\w]+|"([^"\\]|\\.)*"|-?\d+(\.\d+)?|\(.*\))$/;

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
  if (!isFraction(left, right)) return side.kind === "literal" ? text : `(int64 ${text})`;
  return numberKind(side) === "fraction" && side.kind === "literal" ? text : `(float64 ${text})`;
}

function present(subject: Node, context: Context): string {
  if (subject.kind === "value" && zeroIsLegal(subject.field)) {
    const { path, guards } = subject;
    const parent = valuePath({ path: path.slice(0, -1), guards }, context);
    const inGroup = path.length > (guards.at(-1)?.union.length ?? path.length) + 1;
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
      numberKind(part) === "integer"
        ? `(int64 ${argument(part, context)})`
        : argument(part, context),
    );
  return ["printf", goString(format), ...values].join(" ");
}

function encode(format: "yaml" | "json" | "string", subject: Node, context: Context): string {
  if (format === "yaml") return `toYaml ${argument(subject, context)}`;
  if (format === "json") return `toJson ${argument(subject, context)}`;
  return `${number(subject, context)} | quote`;
}

function number(node: Node, context: Context): string {
  const subject = node.kind === "default" ? node.subject : node;
  const { field } = subject.kind === "value" || subject.kind === "scoped" ? subject : {};
  return field !== undefined && mayHaveExponent(field)
    ? `int64 ${argument(node, context)}`
    : pipeline(node, context);
}

/** Whether the printed value needs no quotes in YAML. */
function isBare(node: Node): boolean {
  switch (node.kind) {
    case "value":
    case "scoped":
      return isSafeBare(node.field);
    case "default":
      return isBare(node.subject) && isBare(node.fallback);
    case "include":
    case "compare":
    case "logic":
    case "arithmetic":
    case "present":
      return true;
    case "builtin":
      return node.name === ".Release.Service";
    case "literal":
      return typeof node.value !== "string";
    case "encode":
      return node.format === "string";
    case "raw":
      return true;
    case "call":
    case "text":
      return false;
  }
}

/** Whether the printed value may stand inside double quotes as it is. */
function isQuotable(node: Node): boolean {
  if (node.kind === "value" || node.kind === "scoped") return isSafeQuoted(node.field);
  if (node.kind === "builtin") return true;
  if (node.kind === "default") return isQuotable(node.subject) && isQuotable(node.fallback);
  return isBare(node) && node.kind !== "encode" && node.kind !== "raw";
}

/** An action that prints the value as one YAML scalar. */
export function scalarAction(node: Node, context: Context): string {
  if (node.kind === "raw") return pipeline(node, context);
  if (
    node.kind === "text" &&
    node.parts.every((part) => typeof part === "string" || isQuotable(part))
  )
    return inlineText(node, context);
  const text = number(node, context);
  return isBare(node) ? `{{ ${text} }}` : `{{ ${text} | quote }}`;
}

const PLAIN_TEXT = /^[A-Za-z0-9_./-]*$/;

/** Text with actions in it: bare behind a letter, a slash or a name, else in double quotes. */
function inlineText({ parts }: TextNode, context: Context): string {
  const [first] = parts;
  const leads = typeof first === "string" ? /^[A-Za-z/]/.test(first) : first?.kind === "include";
  const bare = leads && parts.every((part) => typeof part !== "string" || PLAIN_TEXT.test(part));
  const inner = parts
    .map((part, index) => {
      if (typeof part !== "string") return `{{ ${number(part, context)} }}`;
      const words = bare ? part : JSON.stringify(part).slice(1, -1);
      return index + 1 < parts.length ? verbatimBefore(words) : verbatim(words);
    })
    .join("");
  return bare ? inner : `"${inner}"`;
}

/** Text without YAML around it, as a line of a script or of a text helper. */
export function textAction(node: Node, context: Context): string {
  if (node.kind === "raw") return pipeline(node, context);
  if (node.kind !== "text") return `{{ ${number(node, context)} }}`;
  return node.parts
    .map((part, index) => {
      if (typeof part !== "string") return `{{ ${number(part, context)} }}`;
      return index + 1 < node.parts.length ? verbatimBefore(part) : verbatim(part);
    })
    .join("");
}

/** The key of an entry; a text that the author begins with a letter is a string to YAML anyway. */
export function keyAction(node: Node, context: Context): string {
  const [first] = node.kind === "text" ? node.parts : [];
  const leads = typeof first === "string" && /^[A-Za-z]/.test(first);
  return leads ? textAction(node, context) : scalarAction(node, context);
}
