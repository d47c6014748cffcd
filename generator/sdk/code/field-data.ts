import type { Field, Fields } from "../../model/field.js";
import { listedSchemes, urlSchemes } from "../declarations/model.js";
import type { FieldData, FieldRecord } from "../../library/runtime/chart-data.js";

/** What the runtime's messages need of a model. */
export const fieldRecord = (fields: Fields): FieldRecord =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldData(field)]));

function fieldData(field: Field): FieldData {
  switch (field.shape) {
    case "leaf": {
      const { pattern = "" } = field.schema as { pattern?: string };
      return {
        shape: "leaf",
        kind: field.kind,
        ...(field.kind === "url" && { schemes: listedSchemes(urlSchemes(pattern)) }),
      };
    }
    case "list":
      return { shape: "list", item: fieldData(field.item) };
    case "map":
      return {
        shape: "map",
        item: fieldData(field.item),
        ...(field.reservedKeys !== undefined && { reservedKeys: field.reservedKeys }),
      };
    case "group":
      return { shape: "group", fields: fieldRecord(field.fields) };
    case "union":
      return {
        shape: "union",
        discriminator: field.discriminator,
        common: fieldRecord(field.common),
        branches: Object.fromEntries(
          Object.entries(field.branches).map(([word, { fields }]) => [word, fieldRecord(fields)]),
        ),
      };
  }
}
