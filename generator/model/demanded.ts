import type { Field, Fields } from "./field.js";

/** Whether somebody must write the value: it is required, or holds something that is. */
export function isDemanded(field: Field): boolean {
  switch (field.shape) {
    case "leaf":
    case "list":
    case "map":
      return field.presence === "required";
    case "group":
      return demandedNames(field.fields).length > 0;
    case "union": {
      const chosen = field.branches[field.default]?.fields ?? {};
      return demandedNames({ ...field.common, ...chosen }).length > 0;
    }
  }
}

/** Names of the values that somebody must write. */
export const demandedNames = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => (isDemanded(field) ? [name] : []));
