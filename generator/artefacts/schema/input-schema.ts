import type { Documentation, Field, Fields, MapField, UnionField } from "../../model/field.js";
import { demandedNames } from "../../model/demanded.js";
import { schemaWithFormat } from "../../model/holding.js";
import { definitionsFor } from "../../model/kubernetes/shapes.js";
import { readers } from "../../expression/rules/readers.js";
import type { Rule } from "../../expression/rules/rule.js";
import type { Chart } from "../../language/chart.js";
import {
  chartsOf,
  defaultsOfDependencies,
  fieldsOf,
  inputFields,
  type Dependencies,
} from "../../language/dependency.js";
import { ruleSchemas } from "./rule-schemas.js";
import { helmAdditions } from "./helm-additions.js";
import { fieldSchema } from "./merged-schema.js";
import { kubernetesShapesOf } from "./shapes.js";
import type { JsonSchema } from "../../model/json-schema.js";

/**
 * The schema of what a person may write: everything that has a default is optional, unions are
 * `oneOf`, formats are patterns, and every value is described. Editors read it, and the SDK's types are made from it.
 */
export function inputSchema(chart: Chart): JsonSchema {
  const { name, version } = chart.metadata;
  const rules = chart.rules.filter((rule: Rule) => readers[rule.kind].inputSchema === true);
  const conditions = ruleSchemas(rules);
  const additions = { ...dependencySchemas(chart), ...helmAdditions };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: `Values for the ${name} chart ${version}`,
    ...objectSchema(chart.fields, additions),
    ...(conditions.length > 0 && { allOf: conditions }),
    definitions: {
      ...definitionsFor(kubernetesShapesOf(inputFields(chart))),
      ...dependencyDefinitions(chart.dependencies ?? {}),
    },
  };
}

/** The values of each chart that is brought along, once, however many aliases it has. */
const dependencyDefinitions = (dependencies: Dependencies): Readonly<Record<string, JsonSchema>> =>
  Object.assign(
    {},
    ...[...chartsOf(dependencies)].map(([name, chart]) => ({
      ...dependencyDefinitions(chart.dependencies ?? {}),
      [name]: objectSchema(chart.fields, {
        ...dependencySchemas(chart),
        global: helmAdditions.global,
      }),
    })),
  ) as Readonly<Record<string, JsonSchema>>;

/**
 * The values below each alias: those of the definition, but for what has another default here. A
 * union with another default may go without its word in another branch, so that no annotation would do.
 */
function dependencySchemas(chart: Pick<Chart, "fields" | "dependencies">) {
  const changes = defaultsOfDependencies(chart);
  return Object.fromEntries(
    Object.entries(chart.dependencies ?? {}).map(([alias, dependency]) => {
      const { name } = dependency.chart.metadata;
      const group = changes[alias];
      const own = group?.shape === "group" ? group.fields : {};
      const all = fieldsOf(dependency);
      const shared = [...Object.keys(all), "global"].filter((key) => !Object.hasOwn(own, key));
      const changed = Object.keys(own).map((key) => [key, all[key] ?? own[key]] as const);
      return [
        alias,
        {
          description: group?.documentation.description ?? "",
          type: "object",
          additionalProperties: false,
          properties: {
            ...Object.fromEntries(
              changed.flatMap(([key, field]) =>
                field === undefined ? [] : [[key, described(field)] as const],
              ),
            ),
            ...Object.fromEntries(
              shared.map((key) => [key, { $ref: `#/definitions/${name}/properties/${key}` }]),
            ),
          },
        },
      ] as const;
    }),
  );
}

function objectSchema(fields: Fields, additions: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const required = demandedNames(fields);
  return {
    type: "object",
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: { ...propertiesOf(fields), ...additions },
  };
}

const propertiesOf = (fields: Fields): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, described(field)]));

/** Description, unit, and what holds when the value is absent, as one text. */
export function describe(field: Field): string {
  const { description, unit }: Documentation = field.documentation;
  const parts = [description];
  if (unit !== undefined) parts.push(`Unit: ${unit}.`);
  if ("whenAbsent" in field) parts.push(`Default: ${field.whenAbsent}.`);
  return parts.join(" ");
}

function described(field: Field): JsonSchema {
  const annotations = {
    description: describe(field),
    ...("presence" in field && field.default !== undefined && { default: field.default }),
    ...(field.documentation.examples && { examples: field.documentation.examples }),
  };
  switch (field.shape) {
    case "leaf": {
      const schema = schemaWithFormat(field.holds);
      // Draft-07 ignores what stands beside $ref.
      return { ...annotations, ...("$ref" in schema ? { allOf: [schema] } : schema) };
    }
    case "list":
      return { ...annotations, ...fieldSchema(field), items: described(field.item) };
    case "map":
      return { ...annotations, ...mapSchema(field, described(field.item)) };
    case "group":
      return { ...annotations, ...objectSchema(field.fields, {}) };
    case "union":
      return { ...annotations, ...unionSchema(field) };
  }
}

/** The default branch may go without its discriminator. */
function unionSchema(field: UnionField): JsonSchema {
  const { discriminator, common } = field;
  return {
    oneOf: Object.entries(field.branches).map(([name, { documentation, fields }]) => ({
      title: name,
      description: documentation.description,
      type: "object",
      additionalProperties: false,
      required: [
        ...(name === field.default ? [] : [discriminator]),
        ...demandedNames({ ...common, ...fields }),
      ],
      properties: {
        [discriminator]: {
          description: `${field.documentation.description} Here: ${documentation.description}`,
          const: name,
        },
        ...propertiesOf(common),
        ...propertiesOf(fields),
      },
    })),
  };
}

/** Keys by patternProperties and `false`: not every editor shows what propertyNames refuses. */
function mapSchema({ keyFormat, reservedKeys }: MapField, item: JsonSchema): JsonSchema {
  const reserved = Object.keys(reservedKeys ?? {}).sort();
  return {
    type: "object",
    ...(reserved.length > 0 && {
      properties: Object.fromEntries(reserved.map((key) => [key, false])),
    }),
    ...(keyFormat === undefined
      ? { additionalProperties: item }
      : { patternProperties: { [keyFormat.pattern]: item }, additionalProperties: false }),
  };
}
