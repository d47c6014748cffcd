import { expression, type Expression } from "../expression/expression.js";
import { differs, equals, not } from "../expression/operators.js";
import { BRANCHES } from "../expression/references.js";
import {
  isControl,
  NODE,
  TREE,
  type ExpressionTree,
  type TemplateTree,
} from "../expression/tree.js";
import { discriminatorField } from "../model/fields/groups.js";
import type { Part, Templated } from "./templated.js";

/**
 * `if`, with an `else` where a third argument is given; a `when` there becomes `else if`.
 *
 * @example
 * ```ts
 * { data: when<Data>(values.metrics.enabled, { METRICS: "true" }) }
 * ```
 * prints
 * ```yaml
 * {{- if .Values.metrics.enabled }}
 * data:
 *   METRICS: "true"
 * {{- end }}
 * ```
 *
 * What it stands in says what it is, where anything does: hence the overloads that infer nothing
 * from their arguments.
 */
export function when<T = never>(
  test: Expression<boolean>,
  body: Templated<NoInfer<NonNullable<T>>>,
  otherwise: Templated<NoInfer<NonNullable<T>>> | Part<NoInfer<T>>,
): Part<T>;
export function when<T = never>(
  test: Expression<boolean>,
  body: Templated<NoInfer<T>>,
): Part<T | undefined>;
export function when<T>(
  test: Expression<boolean>,
  body: Templated<T>,
  otherwise: Templated<T> | Part<T>,
): Part<T>;
export function when<T>(
  test: Expression<boolean>,
  body: Templated<T>,
  otherwise?: Templated<T> | Part<T | undefined>,
): Part<T | undefined>;
export function when(
  test: Expression<boolean>,
  body: TemplateTree,
  otherwise?: TemplateTree,
): Part<unknown> {
  const first = { test: test[NODE], body };
  if (isControl(otherwise) && otherwise[TREE] === "conditional")
    return { ...otherwise, branches: [first, ...otherwise.branches] };
  return { [TREE]: "conditional", branches: [first], otherwise, exhaustive: false };
}

type UnlessHere = <T = never>(
  test: Expression<boolean>,
  body: Templated<NoInfer<T>>,
) => Part<T | undefined>;
type UnlessOf = <T>(test: Expression<boolean>, body: Templated<T>) => Part<T | undefined>;

/** `{{- if not … }}` around a part. */
export const unless: UnlessHere & UnlessOf = <T>(test: Expression<boolean>, body: Templated<T>) =>
  when<T>(not(test), body);

type Handlers<B, T> = { readonly [K in keyof B]: (branch: B[K]) => Templated<T> };

interface Union<B> extends ExpressionTree {
  readonly [BRANCHES]: B;
}

/**
 * One part for each branch of a union; every branch must be handled.
 *
 * @example
 * ```ts
 * { STACK: match(values.discovery, { "dns-ping": () => "kubernetes", multicast: () => "udp" }) }
 * ```
 * prints
 * ```yaml
 * {{- if eq .Values.discovery.protocol "dns-ping" }}
 * STACK: kubernetes
 * {{- else if eq .Values.discovery.protocol "multicast" }}
 * STACK: udp
 * {{- end }}
 * ```
 */
export const match = <B extends object, T>(union: Union<B>, handlers: Handlers<B, T>): Part<T> =>
  chain(union, handlers, true);

/** Parts for some branches of a union, printed as {@link match} does; nothing for the others. */
export const matchSome = <B extends object, T>(
  union: Union<B>,
  handlers: Partial<Handlers<B, T | undefined>>,
): Part<T | undefined> => chain(union, handlers, false);

function chain<B extends object, T>(
  union: Union<B>,
  handlers: Partial<Handlers<B, T>>,
  exhaustive: boolean,
): Part<T> {
  const names = Object.keys(union[BRANCHES]) as (keyof B & string)[];
  const branches = names.flatMap((name) => {
    const handler = handlers[name];
    if (handler === undefined) return [];
    const body = handler(union[BRANCHES][name]) as TemplateTree;
    return [{ test: isBranch(union, name)[NODE], body }];
  });
  return { [TREE]: "conditional", branches, otherwise: undefined, exhaustive };
}

/** Whether a union is in the named branch: `eq .Values.discovery.protocol "multicast"`. */
export const isBranch = <B extends object>(
  union: Union<B>,
  name: keyof B & string,
): Expression<boolean> => equals<string, string>(wordOf(union, "isBranch"), name);

/** Whether a union is in any other branch: `ne .Values.discovery.protocol "multicast"`. */
export const isOtherBranch = <B extends object>(
  union: Union<B>,
  name: keyof B & string,
): Expression<boolean> => differs<string, string>(wordOf(union, "isOtherBranch"), name);

/** The word in a union's discriminator. */
function wordOf(union: ExpressionTree, asker: string): Expression<string> {
  const node = union[NODE];
  if (node.kind !== "value" || node.field.shape !== "union")
    throw new TypeError(`${asker} takes a reference to a union`);
  const field = discriminatorField(node.field);
  const path = [...node.path, node.field.discriminator];
  return expression({ ...node, path, field });
}
