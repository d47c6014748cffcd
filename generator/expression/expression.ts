import type { Node } from "./node.js";
import { isExpression, NODE, type ExpressionTree } from "./tree.js";

declare const TYPE: unique symbol;

/** Something that Helm evaluates to a `T` when it renders. */
export interface Expression<out T> extends ExpressionTree {
  /** The static type; never there at run time. */
  readonly [TYPE]?: T;
}

/** A value known now, or when Helm renders. */
export type Operand<T> = T | Expression<T>;

export const expression = <T>(node: Node): Expression<T> => Object.freeze({ [NODE]: node });

type Scalar = string | number | boolean;

/** The node of an operand. */
export const nodeOf = (operand: Scalar | ExpressionTree): Node =>
  isExpression(operand) ? operand[NODE] : { kind: "literal", value: operand };

/** An object that Helm provides, such as `.Release.Name`. */
const builtin = (name: `.${"Release" | "Chart"}.${string}`): Expression<string> =>
  expression({ kind: "builtin", name });

export const release = {
  name: builtin(".Release.Name"),
  namespace: builtin(".Release.Namespace"),
  service: builtin(".Release.Service"),
} as const;

export const chart = {
  name: builtin(".Chart.Name"),
  version: builtin(".Chart.Version"),
  appVersion: builtin(".Chart.AppVersion"),
} as const;

/**
 * SHA-256 of the `data` of the ConfigMap that another template renders, for an annotation that
 * replaces pods when the data changes. @param file its name below `templates/`
 */
export const checksumOf = (file: string): Expression<string> =>
  expression({ kind: "checksum", file });

/** Literal text with expressions in it. */
export const text = (
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Expression<Scalar>)[]
): Expression<string> =>
  expression({ kind: "text", parts: interleave(strings, values).flatMap(flat) });

/** Text within text is one text. */
const flat = (part: string | Node): readonly (string | Node)[] =>
  typeof part !== "string" && part.kind === "text" ? part.parts : [part];

/**
 * Template text as it is: the way out where no other node says it. References in `${}` are checked
 * and counted like any other.
 */
export const raw = <T = string>(
  strings: TemplateStringsArray,
  ...values: readonly (string | ExpressionTree)[]
): Expression<T> => expression({ kind: "raw", parts: interleave(strings, values) });

function interleave(
  strings: TemplateStringsArray,
  values: readonly (string | number | ExpressionTree)[],
): (string | Node)[] {
  return strings
    .flatMap((part, index) => {
      const value = values[index];
      if (value === undefined) return [part];
      return [part, isExpression(value) ? value[NODE] : String(value)];
    })
    .filter((part) => part !== "");
}
