import type {
  Branches,
  Field,
  Fields,
  GroupField,
  LeafField,
  ListField,
  MapField,
  Presence,
  UnionField,
  ValueOf,
} from "../model/field.js";
import { discriminatorField } from "../model/fields/groups.js";
import { closed } from "./closed.js";
import { expression, type Expression } from "./expression.js";
import type { Guard } from "../model/place.js";
import type { ValueNode } from "./node.js";
import { NODE } from "./tree.js";

/** Refers to the fields of one branch; see {@link branchOf}. */
export const BRANCHES: unique symbol = Symbol.for("fairlead.branches");

type Maybe<T, P extends Presence> = P extends "optional" ? T | undefined : T;

/** References to the values below a record of fields, by name. */
export type References<G extends Fields> = { readonly [K in keyof G]: Reference<G[K]> };

export type UnionReference<
  D extends string,
  B extends Branches,
  C extends Fields,
> = Expression<object> & { readonly [K in D]: Expression<keyof B & string> } & References<C> & {
    readonly [BRANCHES]: { readonly [K in keyof B]: References<B[K]["fields"]> };
  };

/** A typed reference to one value of the chart. */
export type Reference<F> =
  F extends LeafField<infer T, infer P>
    ? Expression<Maybe<T, P>>
    : F extends ListField<infer I, infer P>
      ? Expression<Maybe<readonly ValueOf<I>[], P>>
      : F extends MapField<infer I, infer P>
        ? Expression<Maybe<Readonly<Record<string, ValueOf<I>>>, P>>
        : F extends GroupField<infer G>
          ? Expression<object> & References<G>
          : F extends UnionField<infer D, infer B, infer C>
            ? UnionReference<D, B, C>
            : never;

/** References to all values of a model. */
export function references<G extends Fields>(
  fields: G,
  path: readonly string[] = [],
  guards: readonly Guard[] = [],
): References<G> {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    reference(field, [...path, name], guards),
  ]);
  return closed(Object.freeze(Object.fromEntries(entries)) as References<G>, nameOf(path));
}

function reference(field: Field, path: readonly string[], guards: readonly Guard[]): object {
  const node: ValueNode = { kind: "value", path, field, guards };
  switch (field.shape) {
    case "leaf":
    case "list":
    case "map":
      return closed(expression(node), nameOf(path), () => "it is a value without parts");
    case "group":
      return closed(
        Object.freeze({ [NODE]: node, ...references(field.fields, path, guards) }),
        nameOf(path),
      );
    case "union":
      return unionReference(field, node);
  }
}

function unionReference(field: UnionField, node: ValueNode): object {
  const { path, guards } = node;
  const { discriminator } = field;
  const word: ValueNode = {
    ...node,
    path: [...path, discriminator],
    field: discriminatorField(field),
  };
  const branches = Object.entries(field.branches).map(([name, { fields }]): [string, object] => {
    const guard: Guard = { union: field, path, branch: name };
    return [name, references(fields, path, [...guards, guard])];
  });
  const names = Object.freeze({
    [NODE]: node,
    [discriminator]: expression(word),
    ...references(field.common, path, guards),
    [BRANCHES]: closed(Object.freeze(Object.fromEntries<object>(branches)), nameOf(path)),
  });
  return closed(names, nameOf(path), (name) => {
    const owner = Object.entries(field.branches).find(([, { fields }]) => name in fields)?.[0];
    return owner && `the branch ${owner} has it: read it in match, matchSome or branchOf`;
  });
}

const nameOf = (path: readonly string[]): string => ["values", ...path].join(".");

/** References to the fields of one branch of a union. */
export const branchOf = <B, K extends keyof B>(union: { readonly [BRANCHES]: B }, name: K): B[K] =>
  union[BRANCHES][name];
