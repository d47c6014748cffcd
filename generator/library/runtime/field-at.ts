import type { FieldData, FieldRecord } from "./chart-data.js";
import { valueAt } from "./plain.js";

/** The field at a path of a document; undefined below Kubernetes shapes and unknown keys. */
export function fieldAt(
  fields: FieldRecord,
  path: readonly string[],
  document: unknown,
): FieldData | undefined {
  let field: FieldData | undefined = { shape: "group", fields };
  for (const [index, name] of path.entries())
    field = field && below(field, name, valueAt(document, path.slice(0, index)));
  return field;
}

function below(field: FieldData, name: string, value: unknown): FieldData | undefined {
  switch (field.shape) {
    case "leaf":
      return undefined;
    case "list":
    case "map":
      return field.item;
    case "group":
      return own(field.fields, name);
    case "union": {
      const word = valueAt(value, [field.discriminator]);
      const chosen = typeof word === "string" ? own(field.branches, word) : undefined;
      return own(field.common, name) ?? (chosen && own(chosen, name));
    }
  }
}

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
