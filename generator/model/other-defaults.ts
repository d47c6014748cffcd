import type { Field, Fields, UnionField, ValueOf } from "./field.js";

/** Defaults of somebody else's for some of a model's values, as a document. */
export type OtherDefaults = Readonly<Record<string, unknown>>;

/**
 * The same of a model that is known. Of a union they have the word and common values: values of a
 * branch would survive into the others, as Helm merges deeply.
 */
export type DefaultsFor<G extends Fields> = { readonly [K in keyof G]?: DefaultFor<G[K]> };

type DefaultFor<F> = F extends { readonly shape: "group"; readonly fields: infer G extends Fields }
  ? DefaultsFor<G>
  : F extends UnionField<infer D, infer B, infer C>
    ? DefaultsFor<C> & { readonly [K in D]?: keyof B & string }
    : ValueOf<F>;

const isMap = (value: unknown): value is OtherDefaults =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A model in which the given values have other defaults, merged with its own as Helm merges them. */
export const withDefaults = (fields: Fields, given: OtherDefaults): Fields => ({
  ...fields,
  ...changed(fields, given, (field, value) => merged(field.default, value), withDefaults),
});

/** The values alone that are given other defaults, with no more than those: what a values.yaml holds. */
export const onlyWithDefaults = (fields: Fields, given: OtherDefaults): Fields =>
  changed(fields, given, (_, value) => value, onlyWithDefaults);

type Leaf = Extract<Field, { readonly shape: "leaf" | "list" | "map" }>;

function changed(
  fields: Fields,
  given: OtherDefaults,
  fallback: (field: Leaf, value: unknown) => unknown,
  within: (fields: Fields, given: OtherDefaults) => Fields,
): Fields {
  const field = (one: Field, value: unknown): Field => {
    const inner = isMap(value) ? value : {};
    switch (one.shape) {
      case "leaf":
      case "list":
      case "map":
        // The kind stays what it is; only the types of fields tie a default to it.
        return { ...one, presence: "default", default: fallback(one, value) } as Field;
      case "group":
        return { ...one, fields: within(one.fields, inner) };
      case "union": {
        const word = inner[one.discriminator];
        return {
          ...one,
          default: typeof word === "string" ? word : one.default,
          common: within(one.common, inner),
        };
      }
    }
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, one]) =>
      Object.hasOwn(given, name) ? [[name, field(one, given[name])] as const] : [],
    ),
  );
}

/** Maps merge deeply; anything else is replaced. */
const merged = (own: unknown, given: unknown): unknown =>
  isMap(own) && isMap(given)
    ? {
        ...own,
        ...Object.fromEntries(
          Object.entries(given).map(([key, value]) => [key, merged(own[key], value)]),
        ),
      }
    : given;

/** What no values of the model are among given defaults; each problem is the end of a sentence. */
export const strayDefaults = (
  fields: Fields,
  given: OtherDefaults,
  path: readonly string[] = [],
): readonly string[] =>
  Object.entries(given).flatMap(([name, value]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const at = [...path, name];
    if (field === undefined) return [`${at.join(".")}, which is no value of the chart`];
    if (field.shape === "group")
      return isMap(value)
        ? strayDefaults(field.fields, value, at)
        : [`${at.join(".")}, which is a group, as a single value`];
    if (field.shape !== "union") return [];
    if (!isMap(value)) return [`${at.join(".")}, which is a union, as a single value`];
    const { [field.discriminator]: _word, ...others } = value;
    const owned = Object.values(field.branches).flatMap((branch) => Object.keys(branch.fields));
    const inBranch = Object.keys(others).filter((key) => owned.includes(key));
    return [
      ...inBranch.map(
        (key) => `${[...at, key].join(".")}, which would survive into the union's other branches`,
      ),
      ...strayDefaults(
        field.common,
        Object.fromEntries(Object.entries(others).filter(([key]) => !owned.includes(key))),
        at,
      ),
    ];
  });
