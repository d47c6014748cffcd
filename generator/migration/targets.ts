import type { Fields } from "../model/field.js";
import { leavesOf } from "../model/leaves.js";
import type { Place } from "../model/place.js";
import type { Kind } from "./data.js";

/** Every value by its path, with what it holds. */
export const targetsOf = (fields: Fields): Readonly<Record<string, Kind>> =>
  Object.fromEntries(
    [...leavesOf(fields)].map(({ path, field }) => [path.join("."), kindOf(field)]),
  );

function kindOf(field: Place["field"]): Kind {
  if (field.shape === "list" || field.shape === "map") return field.shape;
  if (field.shape !== "leaf") return "map";
  switch (field.holds.is) {
    case "boolean":
      return "boolean";
    case "integer":
    case "fraction":
      return "number";
    case "word":
    case "text":
    case "quantity":
      return "text";
    case "object":
      return "map";
  }
}
