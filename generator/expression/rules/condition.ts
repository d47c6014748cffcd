import type {
  AmountNode,
  ArithmeticNode,
  CallNode,
  CompareNode,
  LiteralNode,
  LogicNode,
  Node,
  PresentNode,
  ValueNode,
} from "../node.js";
import { zeroIsLegal } from "../../model/traits.js";
import { visitNode, type NodeVisitor } from "../visit.js";

/**
 * What a rule compares: a value, a literal, a sum, a product, the amount of a quantity, or the length
 * of a list.
 */
export type Operand = ValueNode | LiteralNode | Calculated | Amount | Length;

interface Calculated extends ArithmeticNode {
  readonly operator: "add" | "mul";
  readonly left: Operand;
  readonly right: Operand;
}

export interface Amount extends AmountNode {
  readonly subject: ValueNode | LiteralNode;
}

/** `len` of a list. */
export interface Length extends CallNode {
  readonly name: "len";
  readonly arguments: readonly [ValueNode];
}

interface Present extends PresentNode {
  readonly subject: ValueNode;
}

interface Compared extends CompareNode {
  readonly left: Operand;
  readonly right: Operand;
}

/** `hasPrefix` or `hasSuffix` of a text, or `has` of a list. */
interface Asked extends CallNode {
  readonly name: "hasPrefix" | "hasSuffix" | "has";
  readonly arguments: readonly [LiteralNode, ValueNode];
}

interface Combined extends LogicNode {
  readonly operands: readonly Condition[];
}

/**
 * What a rule may ask: the part of the language that everybody who judges rules understands. A
 * comparison with an absent value is neither true nor false; a rule is broken where what it demands
 * is false.
 */
export type Condition = ValueNode | Present | Compared | Asked | Combined;

/**
 * An expression as a rule's condition.
 * @throws TypeError where it says something that not everybody who judges rules understands
 */
export const conditionOf = (node: Node): Condition => visitNode(node, conditions);

const refused = (what: string) => (): never => {
  throw new TypeError(
    `a rule cannot judge ${what}: ask about values of the chart by comparisons, present, beginsWith, endsWith, hasItem, not, both and either`,
  );
};

const conditions: NodeVisitor<Condition> = {
  value: (node) =>
    node.field.shape === "leaf" && node.field.holds.is === "boolean"
      ? node
      : refused(`whether ${node.path.join(".")} is true`)(),
  present: ({ subject }) => ({ kind: "present", subject: valueOf(subject) }),
  compare: ({ operator, left, right }) => ({
    kind: "compare",
    operator,
    left: operandOf(left),
    right: operandOf(right),
  }),
  logic: ({ operator, operands }) => ({
    kind: "logic",
    operator,
    operands: operands.map(conditionOf),
  }),
  call: ({ name, arguments: [what, subject] }) => {
    if (name !== "hasPrefix" && name !== "hasSuffix" && name !== "has")
      return refused(`the function ${name}`)();
    if (what?.kind !== "literal" || subject === undefined)
      return refused(`${name} of anything but a literal`)();
    return { kind: "call", name, arguments: [what, valueOf(subject)] };
  },
  scoped: refused("the subject of a with or range"),
  variable: refused("a bound value"),
  builtin: refused("what Helm provides"),
  literal: refused("a literal"),
  text: refused("a text"),
  include: refused("a helper"),
  checksum: refused("a checksum"),
  arithmetic: refused("a number"),
  default: refused("a fallback"),
  encode: refused("encoded text"),
  amount: refused("an amount"),
  raw: refused("raw template text"),
};

/** A value of the chart, which is all that a rule may speak of. */
export function valueOf(node: Node): ValueNode {
  return node.kind === "value" ? node : refused("anything but the chart's values")();
}

/** A value of the chart, which may have a fallback. */
export const comparedOf = (node: Node): ValueNode =>
  node.kind === "default" ? assuming(valueOf(node.subject), node.fallback) : valueOf(node);

/** A value with the fallback that templates print instead where it is absent. */
function assuming(subject: ValueNode, fallback: Node): ValueNode {
  if (fallback.kind !== "literal" || fallback.value === false || zeroIsLegal(subject.field))
    return refused("a fallback that is no literal, or of a value that may be 0 or false")();
  return { ...subject, assumed: fallback.value };
}

function operandOf(node: Node): Operand {
  if (node.kind === "literal") return node;
  if (node.kind === "arithmetic" && (node.operator === "add" || node.operator === "mul")) {
    const { kind, operator, left, right } = node;
    return { kind, operator, left: operandOf(left), right: operandOf(right) };
  }
  if (node.kind === "value" || node.kind === "default") return comparedOf(node);
  if (node.kind === "call" && node.name === "len") return lengthOf(node);
  if (node.kind === "amount") {
    const { subject } = node;
    return { kind: "amount", subject: subject.kind === "literal" ? subject : valueOf(subject) };
  }
  return refused("what a comparison compares")();
}

function lengthOf({ arguments: [subject] }: CallNode): Length {
  if (subject === undefined || valueOf(subject).field.shape !== "list")
    return refused("the length of anything but a list")();
  return { kind: "call", name: "len", arguments: [valueOf(subject)] };
}

/** The values that an operand reads, in order. */
export function valuesOfOperand(operand: Operand): readonly ValueNode[] {
  switch (operand.kind) {
    case "value":
      return [operand];
    case "literal":
      return [];
    case "arithmetic":
      return [...valuesOfOperand(operand.left), ...valuesOfOperand(operand.right)];
    case "amount":
      return valuesOfOperand(operand.subject);
    case "call":
      return operand.arguments;
  }
}

/** The values that a condition reads, in order. */
export function valuesOfCondition(condition: Condition): readonly ValueNode[] {
  switch (condition.kind) {
    case "value":
      return [condition];
    case "present":
      return [condition.subject];
    case "compare":
      return [...valuesOfOperand(condition.left), ...valuesOfOperand(condition.right)];
    case "call":
      return [condition.arguments[1]];
    case "logic":
      return condition.operands.flatMap(valuesOfCondition);
  }
}
