import { expression, nodeOf, type Expression, type Operand } from "./expression.js";
import type { FunctionName, TemplateFunctions } from "./functions.js";
import type { ArithmeticNode, Comparison, Node } from "./node.js";
import { NODE, type ExpressionTree } from "./tree.js";

type Scalar = string | number | boolean;

/**
 * Where a value may be absent, so may be the answer: a template's condition cannot ask that, and a
 * rule is not broken by it.
 */
type Maybe = boolean | undefined;

type Answer<L, R> = undefined extends L | R ? Maybe : boolean;

type Equality = <L extends Scalar | undefined, R extends NoInfer<L> | undefined>(
  left: Expression<L>,
  right: NonNullable<R> | Expression<R>,
) => Expression<Answer<L, R>>;

type NumericComparison = <L extends number | undefined, R extends number | undefined>(
  left: NonNullable<L> | Expression<L>,
  right: NonNullable<R> | Expression<R>,
) => Expression<Answer<L, R>>;

const compare =
  (operator: Comparison) =>
  <A extends Maybe>(left: Scalar | ExpressionTree, right: Scalar | ExpressionTree): Expression<A> =>
    expression({ kind: "compare", operator, left: nodeOf(left), right: nodeOf(right) });

export const equals: Equality = compare("eq");
export const differs: Equality = compare("ne");

/** Both sides are cast to int64: numbers from a values file are floats to a template. */
export const less: NumericComparison = compare("lt");
export const atMost: NumericComparison = compare("le");
export const greater: NumericComparison = compare("gt");
export const atLeast: NumericComparison = compare("ge");

const arithmetic =
  (operator: ArithmeticNode["operator"]) =>
  <N extends number | undefined>(
    left: Scalar | ExpressionTree,
    right: Scalar | ExpressionTree,
  ): Expression<N> =>
    expression({ kind: "arithmetic", operator, left: nodeOf(left), right: nodeOf(right) });

type Arithmetic = <L extends number | undefined, R extends number | undefined>(
  left: NonNullable<L> | Expression<L>,
  right: NonNullable<R> | Expression<R>,
) => Expression<undefined extends L | R ? number | undefined : number>;

export const plus: Arithmetic = arithmetic("add");
export const minus: Arithmetic = arithmetic("sub");
export const times: Arithmetic = arithmetic("mul");
export const dividedBy: Arithmetic = arithmetic("div");
export const modulo: Arithmetic = arithmetic("mod");

const logic =
  (operator: "and" | "or") =>
  <M extends Maybe>(...operands: readonly Expression<M>[]): Expression<M> =>
    expression({ kind: "logic", operator, operands: operands.map((one) => one[NODE]) });

export const both = logic("and");
export const either = logic("or");

export const not = <M extends Maybe>(operand: Expression<M>): Expression<M> =>
  expression({ kind: "logic", operator: "not", operands: [operand[NODE]] });

/** Whether a text begins with another one. */
export const beginsWith = <T extends string | undefined>(
  text: Expression<T>,
  beginning: string,
): Expression<undefined extends T ? Maybe : boolean> =>
  expression({ kind: "call", name: "hasPrefix", arguments: [nodeOf(beginning), text[NODE]] });

/** Whether a text ends with another one. */
export const endsWith = <T extends string | undefined>(
  text: Expression<T>,
  end: string,
): Expression<undefined extends T ? Maybe : boolean> =>
  expression({ kind: "call", name: "hasSuffix", arguments: [nodeOf(end), text[NODE]] });

/** Whether a list has an item. */
export const hasItem = <T extends Scalar>(
  list: Expression<readonly T[]>,
  item: NoInfer<T>,
): Expression<boolean> =>
  expression({ kind: "call", name: "has", arguments: [nodeOf(item), list[NODE]] });

/** How many items a list has. */
export const lengthOf = <T extends readonly unknown[] | undefined>(
  list: Expression<T>,
): Expression<undefined extends T ? number | undefined : number> =>
  expression({ kind: "call", name: "len", arguments: [list[NODE]] });

/** Whether an optional value was given, be it 0 or false; of a list, a map or a text, any content. */
export const present = (subject: Expression<unknown>): Expression<boolean> =>
  expression({ kind: "present", subject: subject[NODE] });

/** An optional value where a condition around asks for it: its type is that of the value there. */
export const certain = <T>(subject: Expression<T | undefined>): Expression<T> =>
  expression(subject[NODE]);

/** The subject, or the fallback where the subject is absent or empty. */
export const orElse = <T extends Scalar>(
  subject: Expression<T | undefined>,
  fallback: Operand<T>,
): Expression<T> =>
  expression({ kind: "default", subject: subject[NODE], fallback: nodeOf(fallback) });

type OperandFor<T> = T extends Scalar ? Operand<T> : Expression<T>;

type Operands<P extends readonly unknown[]> = { readonly [I in keyof P]: OperandFor<P[I]> };

/** A call of a template function; a long last argument is piped in, as in `$name | trunc 8`. */
export const call = <N extends FunctionName>(
  name: N,
  ...operands: Operands<Parameters<TemplateFunctions[N]>>
): Expression<ReturnType<TemplateFunctions[N]>> => {
  const given: readonly (Scalar | ExpressionTree)[] = operands;
  return expression({ kind: "call", name, arguments: given.map((one): Node => nodeOf(one)) });
};

/** Text that holds the subject as YAML. */
export const asYaml = (subject: Expression<unknown>): Expression<string> =>
  expression({ kind: "encode", format: "yaml", subject: subject[NODE] });

/** Text that holds the subject as JSON. */
export const asJson = (subject: Expression<unknown>): Expression<string> =>
  expression({ kind: "encode", format: "json", subject: subject[NODE] });

/** A number or a boolean where Kubernetes takes a string, as in `env`. Absent where the subject is. */
export const asString = <T extends number | boolean | string | undefined>(
  subject: Expression<T>,
): Expression<undefined extends T ? string | undefined : string> =>
  expression({ kind: "encode", format: "string", subject: subject[NODE] });
