import type { JsonSchema } from "../../model/json-schema.js";
import type { Field, Fields, UnionField } from "../../model/field.js";
import { pascalCase } from "../names.js";
import { demandedNames } from "../../model/demanded.js";

type Schema = Record<string, unknown>;

const child = (schema: unknown, key: string): Schema => {
  const value: unknown =
    typeof schema === "object" && schema !== null ? Reflect.get(schema, key) : undefined;
  return typeof value === "object" && value !== null ? { ...value } : {};
};

/**
 * The input schema made ready for interfaces: every object has a name, every default and example
 * is in its comment, and a group that holds a required value is itself required. The rules between
 * values are left out: the checks judge them, with the defaults.
 * @param others properties that are ready already
 */
export function interfaceSchema(
  fields: Fields,
  input: JsonSchema,
  name: string,
  others: Readonly<Record<string, object>> = {},
): Schema {
  const { allOf: _rules, ...whole } = input;
  const schema = { ...whole, properties: { ...child(whole, "properties"), ...others } };
  const definitions = Object.entries(child(schema, "definitions")).map(
    ([key, definition]) => [key, open({ ...(definition as Schema) })] as const,
  );
  return {
    ...named(fields, schema, below(name), `${name}Values`),
    definitions: Object.fromEntries(definitions),
  };
}

/** What says nothing of further keys takes any: json-schema-to-typescript would take none. */
const open = (schema: Schema): Schema =>
  schema["type"] === "object" ? { additionalProperties: true, ...schema } : schema;

const below =
  (name: string): Prefix =>
  (key) =>
    name + pascalCase(key);

/** The name that types below a field begin with, by the field's name. */
type Prefix = (key: string) => string;

function named(fields: Fields, schema: Schema, prefix: Prefix, title: string): Schema {
  const properties = child(schema, "properties");
  const shaped = Object.entries(properties).map(([key, property]) => {
    const field = fields[key];
    const inner = child({ property }, "property");
    return [key, field === undefined ? open(inner) : withNames(field, inner, prefix(key))] as const;
  });
  return {
    ...schema,
    title,
    required: demandedNames(fields),
    properties: Object.fromEntries(shaped),
  };
}

function withNames(field: Field, schema: Schema, name: string): Schema {
  const documented = { ...schema, ...comment(schema) };
  switch (field.shape) {
    case "leaf":
      return schema["type"] === "object" ? open({ ...documented, title: name }) : documented;
    case "list": {
      // The list's own comment speaks of its items.
      const { description: _description, ...items } = withNames(
        field.item,
        child(schema, "items"),
        `${name}Item`,
      );
      return { ...documented, items };
    }
    case "map": {
      const item =
        field.keyFormat === undefined
          ? child(schema, "additionalProperties")
          : child(child(schema, "patternProperties"), field.keyFormat.pattern);
      return {
        ...documented,
        properties: undefined,
        patternProperties: undefined,
        additionalProperties: withNames(field.item, item, `${name}Value`),
      };
    }
    case "group":
      return named(field.fields, documented, below(name), name);
    case "union":
      return { ...documented, title: name, oneOf: branches(field, schema, name) };
  }
}

function branches(field: UnionField, schema: Schema, name: string): Schema[] {
  const { common, discriminator } = field;
  const alternatives = Object.values(child(schema, "oneOf"));
  // One object for what the branches share makes one interface of it.
  const shared = child(named(common, child(alternatives, "0"), below(name), name), "properties");
  return Object.entries(field.branches).map(([word, { fields }], index) => {
    const title = name + pascalCase(word);
    const alternative = child(alternatives, String(index));
    const shape = named({ ...common, ...fields }, alternative, below(title), title);
    const properties = child(shape, "properties");
    for (const key of Object.keys(common)) properties[key] = shared[key];
    const required = [
      ...(word === field.default ? [] : [discriminator]),
      ...demandedNames({ ...common, ...fields }),
    ];
    return { ...shape, required, properties };
  });
}

/** What the schema says beside the type, as TSDoc. */
function comment(schema: Schema): Schema {
  const { description, default: value, examples } = schema;
  const lines = [
    typeof description === "string" ? description : "",
    ...(value === undefined ? [] : ["", `@defaultValue \`${JSON.stringify(value)}\``]),
    ...(Array.isArray(examples)
      ? examples.flatMap((example) => ["", `@example \`${JSON.stringify(example)}\``])
      : []),
  ];
  return { description: lines.join("\n").trim() };
}
