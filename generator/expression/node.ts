import type { Field } from "../model/field.js";
import type { Place } from "../model/place.js";
import type { FunctionName } from "./functions.js";
import type { TemplateTree } from "./tree.js";

/** A value of the chart, by its absolute path below `.Values`. */
export interface ValueNode extends Place {
  readonly kind: "value";
}

/** The item, key or subject that a `range` or `with` is at. */
export interface ScopedNode {
  readonly kind: "scoped";
  readonly scope: symbol;
  readonly part: "item" | "key" | "subject";
  /** What the `range` or `with` goes over. */
  readonly of: Node;
  /** Properties of the item or subject. */
  readonly path: readonly string[];
  readonly field: Field | undefined;
}

/** A value under a name that `bind` gave it. */
export interface VariableNode {
  readonly kind: "variable";
  readonly variable: symbol;
  /** Name without the dollar sign. */
  readonly name: string;
  /** What the name stands for. */
  readonly value: Node;
}

/** An object that Helm itself provides, such as `.Release.Name`. */
export interface BuiltinNode {
  readonly kind: "builtin";
  readonly name: `.${"Release" | "Chart" | "Capabilities" | "Template"}.${string}`;
}

export interface LiteralNode {
  readonly kind: "literal";
  readonly value: string | number | boolean;
}

/** Literal text with expressions in it. */
export interface TextNode {
  readonly kind: "text";
  readonly parts: readonly (string | Node)[];
}

/** A call of a template function with its arguments in order. */
export interface CallNode {
  readonly kind: "call";
  readonly name: FunctionName;
  readonly arguments: readonly Node[];
}

/** A named helper of the chart, or of a dependency. */
export interface IncludeNode {
  readonly kind: "include";
  readonly helper: Helper;
  /** The dependency that defines the helper, and whose values it reads. */
  readonly dependency?: { readonly alias: string; readonly chart: string };
}

export type Comparison = "eq" | "ne" | "lt" | "le" | "gt" | "ge";

export interface CompareNode {
  readonly kind: "compare";
  readonly operator: Comparison;
  readonly left: Node;
  readonly right: Node;
}

export interface LogicNode {
  readonly kind: "logic";
  readonly operator: "and" | "or" | "not";
  readonly operands: readonly Node[];
}

export interface ArithmeticNode {
  readonly kind: "arithmetic";
  readonly operator: "add" | "sub" | "mul" | "div" | "mod";
  readonly left: Node;
  readonly right: Node;
}

/** SHA-256 of the `data` of the ConfigMap that another template renders, as 64 hexadecimal digits. */
export interface ChecksumNode {
  readonly kind: "checksum";
  /** File name below `templates/`. */
  readonly file: string;
}

/** Whether an optional value was given; of a list or a map, whether it has any item. */
export interface PresentNode {
  readonly kind: "present";
  readonly subject: Node;
}

/** A value, or another one where the first is empty or absent. */
export interface DefaultNode {
  readonly kind: "default";
  readonly subject: Node;
  readonly fallback: Node;
}

/** Anything as text: YAML, JSON, or a number or boolean as a string. */
export interface EncodeNode {
  readonly kind: "encode";
  readonly format: "yaml" | "json" | "string";
  readonly subject: Node;
}

/** The number that a Kubernetes quantity stands for: 1.5Gi is 1610612736, 500m is 0.5. */
export interface AmountNode {
  readonly kind: "amount";
  readonly subject: Node;
}

/** Template text as it is, with the values that it reads. */
export interface RawNode {
  readonly kind: "raw";
  readonly parts: readonly (string | Node)[];
}

export type Node =
  | ValueNode
  | ScopedNode
  | VariableNode
  | BuiltinNode
  | LiteralNode
  | TextNode
  | CallNode
  | IncludeNode
  | ChecksumNode
  | CompareNode
  | LogicNode
  | ArithmeticNode
  | PresentNode
  | DefaultNode
  | EncodeNode
  | AmountNode
  | RawNode;

/**
 * What a helper prints: one line of text, of which nothing is known (`text`) or which consists of
 * letters, digits, dots and dashes as names do (`name`); a word that no reader of YAML takes for
 * anything but a string (`word`); a whole number (`integer`); or YAML lines of a mapping.
 */
export type HelperYield = "text" | "name" | "word" | "integer" | "mapping";

/** A named template in `_helpers.tpl`. */
export interface Helper {
  /** Name without the chart's prefix. */
  readonly name: string;
  /** Why it is there; printed above its definition. */
  readonly comment: string;
  readonly yields: HelperYield;
  readonly body: TemplateTree;
}
