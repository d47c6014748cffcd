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
    case "union":
      return own(chosenFields(field, value), name);
  }
}

/** The fields that a union has where it is the given value: common ones, and the chosen branch's. */
export function chosenFields(
  { discriminator, common, branches }: Extract<FieldData, { shape: "union" }>,
  value: unknown,
): FieldRecord {
  const word = valueAt(value, [discriminator]);
  return { ...(typeof word === "string" && own(branches, word)), ...common };
}

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
