import type { Field, Fields, UnionField } from "../../model/field.js";
import { demandedNames } from "../../model/demanded.js";
import { schemaOf } from "../../model/holding.js";
import { definitionsFor } from "../../model/kubernetes/shapes.js";
import type { Chart } from "../../language/chart.js";
import { switches } from "../../language/dependency.js";
import { helmAdditions } from "./helm-additions.js";
import { kubernetesShapesOf } from "./shapes.js";
import type { JsonSchema } from "../../model/json-schema.js";

/**
 * The schema that Helm validates against once it has merged the defaults: structure, types, ranges,
 * branches and unknown keys. It says nothing of formats, reserved keys and rules between values,
 * because Helm validates before it renders and the sentence of `fail` would never be seen. What
 * passes through to Kubernetes keeps the few patterns of its shapes.
 */
export function mergedSchema(chart: Chart): JsonSchema {
  const dependencies = switches(chart);
  const root = objectSchema({ ...chart.fields, ...dependencies });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `Values of the ${chart.metadata.name} chart`,
    ...root,
    properties: {
      ...root.properties,
      ...dependencySchemas(dependencies),
      ...withoutDescriptions(helmAdditions),
    },
    definitions: definitionsFor(kubernetesShapesOf(chart.fields)),
  };
}

/**
 * A dependency's own schema judges its values where it is enabled: then alone has Helm its defaults.
 */
const dependencySchemas = (dependencies: Fields): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    Object.entries(dependencies).map(([alias, field]) => [
      alias,
      { ...fieldSchema(field), additionalProperties: true },
    ]),
  );

const withoutDescriptions = (properties: Readonly<Record<string, { readonly type: string }>>) =>
  Object.fromEntries(Object.entries(properties).map(([name, { type }]) => [name, { type }]));

interface ObjectSchema extends JsonSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

function objectSchema(fields: Fields, noDefaults = false): ObjectSchema {
  const required = noDefaults
    ? demandedNames(fields)
    : Object.keys(fields).filter((name) => isThere(fields[name]));
  return {
    type: "object",
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: propertiesOf(fields, noDefaults),
  };
}

const propertiesOf = (fields: Fields, noDefaults = false): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, noDefaults)]),
  );

/** Whether the merged document has the value, unless somebody's null removed it. */
function isThere(field: Field | undefined): boolean {
  if (field === undefined) return false;
  return field.shape === "group" || field.shape === "union" || field.presence !== "optional";
}

/**
 * The schema of one field's value, without annotations.
 * @param noDefaults whether values.yaml has none for it, as it lies in a branch of a union or in an item
 */
export function fieldSchema(field: Field, noDefaults = false): JsonSchema {
  switch (field.shape) {
    case "leaf":
      return schemaOf(field.holds);
    case "list":
      return {
        type: "array",
        ...(field.minItems !== undefined && { minItems: field.minItems }),
        ...(field.uniqueItems !== undefined && { uniqueItems: field.uniqueItems }),
        items: fieldSchema(field.item, true),
      };
    case "map":
      return { type: "object", additionalProperties: fieldSchema(field.item, true) };
    case "group":
      return objectSchema(field.fields, noDefaults);
    case "union":
      return unionSchema(field);
  }
}

/** One if/then for each branch, so that Helm reports the chosen branch alone. */
function unionSchema({ discriminator, branches, common }: UnionField): JsonSchema {
  const required = Object.keys(common).filter((name) => isThere(common[name]));
  const shared = Object.fromEntries(
    [discriminator, ...Object.keys(common)].map((name) => [name, true]),
  );
  return {
    type: "object",
    required: [discriminator, ...required],
    properties: {
      [discriminator]: { type: "string", enum: Object.keys(branches) },
      ...propertiesOf(common),
    },
    allOf: Object.entries(branches).map(([name, { fields }]) => {
      // A branch's defaults are applied in the templates: the document need not have them.
      const needed = demandedNames(fields);
      return {
        if: { properties: { [discriminator]: { const: name } }, required: [discriminator] },
        then: {
          ...(needed.length > 0 && { required: needed }),
          properties: { ...shared, ...propertiesOf(fields, true) },
          additionalProperties: false,
        },
      };
    }),
  };
}
