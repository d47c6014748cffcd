import type { Format } from "./format.js";
import type { JsonSchema } from "./json-schema.js";
import type { KubernetesShape } from "./kubernetes/shapes.js";

/** What a leaf holds, for all who print it, judge it or describe it. Bounds are inclusive. */
export type Holding =
  | { readonly is: "boolean" }
  | { readonly is: "integer" | "fraction"; readonly minimum?: number; readonly maximum?: number }
  | { readonly is: "word"; readonly words: readonly string[] }
  | {
      readonly is: "text";
      /** In characters, as Unicode counts them. */
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly format?: Format;
    }
  /** A number, or a number with a suffix as text. */
  | { readonly is: "quantity"; readonly format: Format }
  /** A mapping that passes through; `kubernetes` names its shape where it is one of the API's. */
  | { readonly is: "object"; readonly schema: JsonSchema; readonly kubernetes?: KubernetesShape };

/** The format of what a leaf holds; undefined where any text, or none, is right. */
export const formatOf = (holds: Holding): Format | undefined =>
  holds.is === "text" || holds.is === "quantity" ? holds.format : undefined;

/**
 * JSON Schema of what a leaf holds, without its format: in values.schema.json that would be a regular
 * expression to whoever gets it wrong.
 */
export function schemaOf(holds: Holding): JsonSchema {
  switch (holds.is) {
    case "boolean":
      return { type: "boolean" };
    case "integer":
    case "fraction":
      return {
        type: holds.is === "integer" ? "integer" : "number",
        ...(holds.minimum !== undefined && { minimum: holds.minimum }),
        ...(holds.maximum !== undefined && { maximum: holds.maximum }),
      };
    case "word":
      return { type: "string", enum: [...holds.words] };
    case "text":
      return {
        type: "string",
        ...(holds.minLength !== undefined && { minLength: holds.minLength }),
        ...(holds.maxLength !== undefined && { maxLength: holds.maxLength }),
      };
    case "quantity":
      return { type: ["string", "number"] };
    case "object":
      return holds.schema;
  }
}

/** The same with the format as a pattern, for editors, which show a value's description beside it. */
export function schemaWithFormat(holds: Holding): JsonSchema {
  const format = formatOf(holds);
  return {
    ...schemaOf(holds),
    ...(format !== undefined && { pattern: format.pattern }),
    // No pattern judges a number.
    ...(holds.is === "quantity" && { minimum: 0 }),
  };
}
