import type { Field } from "../model/field.js";

/**
 * What is wrong with the items of a list or a map: Helm merges defaults into maps that values.yaml
 * has, never into items, so that a default in one would be promised and not be there.
 */
export const itemProblems = (field: Field): readonly string[] =>
  field.shape === "list" || field.shape === "map" ? withinItem(field.item, "its items") : [];

function withinItem(field: Field, name: string): readonly string[] {
  switch (field.shape) {
    case "leaf":
      return defaulted(field, name);
    case "list":
    case "map":
      return [...defaulted(field, name), ...withinItem(field.item, `the items of ${name}`)];
    case "group":
      return Object.entries(field.fields).flatMap(([key, part]) =>
        withinItem(part, `${key} of ${name}`),
      );
    case "union":
      return [
        `${name} cannot be a union: Helm merges no default into items, so that its discriminator may be absent`,
      ];
  }
}

const defaulted = (field: { readonly default?: unknown }, name: string): readonly string[] =>
  field.default === undefined
    ? []
    : [
        `the default of ${name} is never applied, as Helm merges none into items: make it optional ` +
          "(whenAbsent) and let the template apply it (orElse)",
      ];
