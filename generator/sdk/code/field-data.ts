import type { Field, Fields, LeafField } from "../../model/field.js";
import { formatOf } from "../../model/holding.js";
import { exclusivesOf } from "../../model/kubernetes/exclusive.js";
import type { FieldData, FieldRecord } from "../../library/runtime/chart-data.js";

/** What the runtime judges of a model beside its schema, and what messages need of it. */
export const fieldRecord = (fields: Fields): FieldRecord =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldData(field)]));

function fieldData(field: Field): FieldData {
  switch (field.shape) {
    case "leaf":
      return leafData(field);
    case "list":
      return { shape: "list", item: fieldData(field.item) };
    case "map":
      return {
        shape: "map",
        item: fieldData(field.item),
        ...(field.keyFormat !== undefined && { keyFormat: field.keyFormat }),
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

function leafData({ holds }: LeafField): FieldData {
  const format = formatOf(holds);
  const shape = holds.is === "object" ? holds.kubernetes : undefined;
  const exclusive = shape === undefined ? [] : exclusivesOf(shape);
  return {
    shape: "leaf",
    ...(format !== undefined && { format }),
    ...(exclusive.length > 0 && { exclusive }),
  };
}
