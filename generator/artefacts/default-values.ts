import type { Field, Fields } from "../model/field.js";

/** What values.yaml holds: every default, and of a union its discriminator and common fields. */
export function defaultValues(fields: Fields): Record<string, unknown> {
  const entries = Object.entries(fields).flatMap(([name, field]) => {
    const value = defaultOf(field);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

/** The default of one field; undefined where it has none. */
export function defaultOf(field: Field): unknown {
  switch (field.shape) {
    case "leaf":
    case "list":
    case "map":
      return field.default;
    case "group":
      return defaultValues(field.fields);
    case "union":
      return { [field.discriminator]: field.default, ...defaultValues(field.common) };
  }
}
