import { expression, type Expression } from "../expression/expression.js";
import { equals, not } from "../expression/operators.js";
import { BRANCHES } from "../expression/references.js";
import {
  isControl,
  NODE,
  TREE,
  type ExpressionTree,
  type TemplateTree,
} from "../expression/tree.js";
import { integer } from "../model/fields/scalars.js";
import { discriminatorField } from "../model/fields/groups.js";
import type { Part, Templated } from "./templated.js";

/** `if`, with an `else` where a third argument is given. */
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

/** `if not`. */
export const unless = <T>(test: Expression<boolean>, body: Templated<T>): Part<T | undefined> =>
  when<T>(not(test), body);

type Handlers<B, T> = { readonly [K in keyof B]: (branch: B[K]) => Templated<T> };

interface Union<B> extends ExpressionTree {
  readonly [BRANCHES]: B;
}

/** One part for each branch of a union; every branch must be handled. */
export const match = <B extends object, T>(union: Union<B>, handlers: Handlers<B, T>): Part<T> =>
  chain(union, handlers, true);

/** Parts for some branches of a union; nothing for the others. */
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

/** Whether a union is in the named branch. */
export function isBranch<B extends object>(
  union: Union<B>,
  name: keyof B & string,
): Expression<boolean> {
  const node = union[NODE];
  if (node.kind !== "value" || node.field.shape !== "union")
    throw new TypeError("isBranch takes a reference to a union");
  const field = discriminatorField(node.field);
  const path = [...node.path, node.field.discriminator];
  const word: Expression<string> = expression({ ...node, path, field });
  return equals(word, name);
}

/** A part with its subject at hand; nothing, or the third argument, where that is empty or absent. */
export function given<S, T>(
  subject: Expression<S | undefined>,
  body: (subject: Expression<S>) => Templated<T>,
): Part<T | undefined>;
export function given<S, T>(
  subject: Expression<S | undefined>,
  body: (subject: Expression<S>) => Templated<T>,
  otherwise: Templated<T>,
): Part<T>;
export function given<S>(
  subject: Expression<S | undefined>,
  body: (subject: Expression<S>) => TemplateTree,
  otherwise?: TemplateTree,
): Part<unknown> {
  const scope = Symbol("with");
  const node = subject[NODE];
  const field = node.kind === "value" ? node.field : undefined;
  const item = expression<S>({ kind: "scoped", scope, part: "item", path: [], field });
  return { [TREE]: "with", subject: subject[NODE], scope, body: body(item), otherwise };
}

/** One part for each item of a list; the index counts from 0. */
export function each<I, T>(
  subject: Expression<readonly I[] | undefined>,
  body: (item: Expression<I>, index: Expression<number>) => Templated<T>,
): Part<readonly T[]> {
  const scope = Symbol("range");
  const item = scoped<I>(subject, scope, "item");
  const index = scoped<number>(subject, scope, "key");
  return {
    [TREE]: "each",
    over: body.length > 1 ? "indexed" : "list",
    subject: subject[NODE],
    scope,
    key: undefined,
    body: body(item, index) as TemplateTree,
  };
}

/** One entry of a mapping for each entry of a map, in the order of its keys. */
export function eachEntry<V, T>(
  subject: Expression<Readonly<Record<string, V>> | undefined>,
  body: (
    key: Expression<string>,
    value: Expression<V>,
  ) => readonly [key: Expression<string>, value: Templated<T>],
): Part<Readonly<Record<string, T>>> {
  const scope = Symbol("range");
  const [key, value] = body(
    scoped<string>(subject, scope, "key"),
    scoped<V>(subject, scope, "item"),
  );
  return {
    [TREE]: "each",
    over: "map",
    subject: subject[NODE],
    scope,
    key: key[NODE],
    body: value as TemplateTree,
  };
}

/** Some of a mapping's entries; of a map with free keys, that is the same type. */
type Entries<T> = string extends keyof T ? T : Partial<T>;

/** Mappings one after another; a key that two of them have is the author's fault. */
export const merge = <T>(
  ...parts: readonly (
    Templated<Entries<T>> | Part<Entries<T> | undefined> | Expression<Entries<T> | undefined>
  )[]
): Part<T> => ({ [TREE]: "merge", parts: parts as readonly TemplateTree[] });

/** A part with a comment above it in the manifest. */
export const comment = <T>(words: string, body: Templated<T>): Part<T> => ({
  [TREE]: "comment",
  comment: words,
  body: body as TemplateTree,
});

/** Text of several lines, such as a file in a ConfigMap; lines may stand under conditions. */
export const script = (lines: Templated<readonly string[]>): Part<string> => ({
  [TREE]: "script",
  lines: lines as TemplateTree,
});

/** A part of the subject that `each` or `given` is at. */
export function property<T extends object, K extends keyof T & string>(
  subject: Expression<T>,
  name: K,
): Expression<T[K]> {
  const node = subject[NODE];
  if (node.kind !== "scoped") throw new TypeError("property takes the subject of each or given");
  return expression({ ...node, path: [...node.path, name], field: undefined });
}

function scoped<T>(subject: ExpressionTree, scope: symbol, part: "item" | "key"): Expression<T> {
  const node = subject[NODE];
  const field = node.kind === "value" ? node.field : undefined;
  if (part === "key") {
    const key = field?.shape === "list" ? index : undefined;
    return expression({ kind: "scoped", scope, part, path: [], field: key });
  }
  const item = field?.shape === "list" || field?.shape === "map" ? field.item : field;
  return expression({ kind: "scoped", scope, part, path: [], field: item });
}

const index = integer({ description: "Index of a list.", minimum: 0, maximum: 999_999 });
