import type {
  Branch,
  Branches,
  Documentation,
  Field,
  Fields,
  GroupField,
  LeafField,
  UnionField,
} from "../field.js";
import { wordKind } from "../kinds/one-of.js";

export const group = <const G extends Fields>(
  documentation: Documentation,
  fields: G,
): GroupField<G> => ({ shape: "group", documentation, fields });

export const branch = <const G extends Fields = Record<never, Field>>(
  documentation: Documentation,
  fields?: G,
): Branch<G> => ({ documentation, fields: fields ?? ({} as G) });

export interface UnionOptions<
  D extends string,
  B extends Branches,
  C extends Fields,
> extends Documentation {
  readonly discriminator: D;
  /** The branch where nobody chooses; values.yaml holds this word alone. */
  readonly default: keyof B & string;
  /** Fields that stand beside the discriminator in every branch. */
  readonly common?: C;
}

/** A choice of one branch, by the word in the discriminator. */
export function union<
  const D extends string,
  const B extends Branches,
  const C extends Fields = Record<never, Field>,
>(options: UnionOptions<D, B, C>, branches: B): UnionField<D, B, C> {
  const { discriminator, default: fallback, common, ...documentation } = options;
  return {
    shape: "union",
    documentation,
    discriminator,
    default: fallback,
    branches,
    common: common ?? ({} as C),
  };
}

/** Puts a heading above the first of the given top-level values. */
export function section<const G extends Fields>(title: string, fields: G): G {
  const titled = Object.entries(fields).map(([name, field]) => [
    name,
    { ...field, section: title },
  ]);
  return Object.fromEntries(titled) as G;
}

/** The discriminator as a field of its own. */
export const discriminatorField = (field: UnionField): LeafField<string, "default"> => ({
  shape: "leaf",
  ...wordKind(Object.keys(field.branches)),
  documentation: field.documentation,
  presence: "default",
  default: field.default,
});
