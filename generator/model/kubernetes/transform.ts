import type { EnumTable } from "./enums.js";
import { integerBounds } from "./integer-bounds.js";
import { closureOf, definitionName, referenceTo } from "./references.js";
import { shortNames } from "./short-names.js";
import { specialDefinitions } from "./special-definitions.js";

/** The part of draft-07 that the extract is written in. */
export interface JsonSchema {
  $ref?: string;
  type?: string | readonly string[];
  enum?: readonly string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  required?: readonly string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
}

/** A schema as the OpenAPI has it; `keyword` refuses what it does not know. */
export interface OpenApiSchema extends JsonSchema {
  properties?: Record<string, OpenApiSchema>;
  items?: OpenApiSchema;
  additionalProperties?: OpenApiSchema | boolean;
  [keyword: string]: unknown;
}

const kept = new Set([
  "$ref",
  "type",
  "enum",
  "required",
  "properties",
  "items",
  "additionalProperties",
]);
const dropped = new Set(["description", "format", "default"]);

/**
 * Self-contained draft-07 definitions of `roots` (full OpenAPI names) and all that they refer to,
 * by short name, sorted. Objects with properties are closed; int32 and int64 become bounds;
 * descriptions, other formats, defaults and `x-…` are left out; the enums that the published OpenAPI lacks come from `enums`.
 * Throws on a keyword that it does not know and on a reference to nowhere.
 */
export function extractDefinitions(
  openApi: Readonly<Record<string, OpenApiSchema>>,
  roots: readonly string[],
  enums: EnumTable,
): Record<string, JsonSchema> {
  const fullNames = closureOf(roots, { ...openApi, ...specialDefinitions });
  const short = shortNames(fullNames);
  const shortened = (name: string): string => short.get(name) ?? name;
  const extracted = fullNames.map((name): [string, JsonSchema] => {
    const schema =
      specialDefinitions[name] ??
      plainSchema(withEnums(openApi[name] ?? {}, enums.get(name)), name, shortened);
    return [shortened(name), schema];
  });
  return Object.fromEntries(extracted.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withEnums(
  schema: OpenApiSchema,
  enums: ReadonlyMap<string, readonly string[]> | undefined,
): OpenApiSchema {
  if (enums === undefined || schema.properties === undefined) return schema;
  const properties = Object.entries(schema.properties).map(([name, property]) => {
    const values = enums.get(name);
    if (values === undefined) return [name, property] as const;
    const items = property.items;
    return [
      name,
      items === undefined
        ? { ...property, enum: values }
        : { ...property, items: { ...items, enum: values } },
    ] as const;
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}

function plainSchema(
  schema: OpenApiSchema,
  place: string,
  shortened: (fullName: string) => string,
): JsonSchema {
  const unknown = Object.keys(schema).find(
    (key) => !kept.has(key) && !dropped.has(key) && !key.startsWith("x-"),
  );
  if (unknown !== undefined) {
    throw new Error(
      `${place}: the keyword "${unknown}" is not handled: teach transform.ts about it`,
    );
  }
  // Draft-07 ignores whatever stands beside a $ref.
  if (schema.$ref !== undefined) {
    return { $ref: referenceTo(shortened(definitionName(schema.$ref))) };
  }
  const nested = (inner: OpenApiSchema, step: string): JsonSchema =>
    plainSchema(inner, `${place}.${step}`, shortened);
  const { type, required, properties, items, additionalProperties } = schema;
  return {
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === "boolean"
          ? additionalProperties
          : nested(additionalProperties, "*"),
    }),
    ...(properties !== undefined && { additionalProperties: false }),
    ...(schema.enum !== undefined && { enum: schema.enum }),
    ...(items !== undefined && { items: nested(items, "[]") }),
    ...integerBounds(schema),
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(properties)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, property]) => [name, nested(property, name)]),
      ),
    }),
    ...(required !== undefined && { required: [...required].sort() }),
    ...(type !== undefined && { type }),
  };
}
