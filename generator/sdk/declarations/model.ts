import { helmAdditions } from "../../artefacts/schema/helm-additions.js";
import { demandedNames } from "../../model/demanded.js";
import type { Field, Fields, UnionField } from "../../model/field.js";
import { listed } from "../../model/listed.js";
import { pascalCase } from "../names.js";

/**
 * Where a value's interface is found: its type, and the prefix of the names of types below it, which
 * is the name of its own type where it is a group or a union.
 */
interface Shape {
  readonly type: string;
  readonly prefix: string;
}

const quoted = (text: string): string => JSON.stringify(text);
const property = (key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? key : quoted(key));
const record = (members: readonly string[]): string =>
  members.length === 0 ? "unknown" : `{ ${members.join("; ")} }`;

/**
 * The model of a chart as the type that the checks walk along. `name` is the chart's in Pascal case,
 * `more` are members of other models.
 */
export function modelType(fields: Fields, name: string, more: readonly string[] = []): string {
  const type = `${name}Values`;
  const additions = Object.keys(helmAdditions).map(
    (key) => `${key}: C.Plain<${member(type, key)}>;`,
  );
  return group(
    type,
    [...additions, ...members(fields, type, name), ...more],
    demandedNames(fields),
  );
}

const member = (type: string, key: string): string => `NonNullable<${type}[${quoted(key)}]>`;

function group(type: string, texts: readonly string[], required: readonly string[]): string {
  const demands = record(required.map((key) => `${property(key)}: unknown`));
  return `C.Group<${type}, {\n${texts.join("\n")}\n}, ${demands}>`;
}

const members = (fields: Fields, type: string, prefix: string): readonly string[] =>
  Object.entries(fields).map(([key, field]) => {
    const shape = { type: member(type, key), prefix: prefix + pascalCase(key) };
    return `${property(key)}: ${node(field, shape)};`;
  });

function node(field: Field, shape: Shape): string {
  switch (field.shape) {
    case "leaf":
      return field.declaration(shape.type);
    case "list": {
      const item = node(field.item, {
        type: `${shape.type}[number]`,
        prefix: `${shape.prefix}Item`,
      });
      return `C.List<${shape.type}, ${item}, ${field.minItems ?? 0}>`;
    }
    case "map": {
      const item = node(field.item, {
        type: `${shape.type}[string]`,
        prefix: `${shape.prefix}Value`,
      });
      const reserved = Object.entries(field.reservedKeys ?? {}).map(
        ([key, instead]) => `${property(key)}: ${quoted(instead)}`,
      );
      return `C.Dictionary<${shape.type}, ${item}, ${record(reserved)}>`;
    }
    case "group":
      return group(
        shape.prefix,
        members(field.fields, shape.prefix, shape.prefix),
        demandedNames(field.fields),
      );
    case "union":
      return choice(field, shape);
  }
}

function choice(field: UnionField, { prefix }: Shape): string {
  const { discriminator, common } = field;
  const branches = Object.entries(field.branches).map(([word, { fields }]) => {
    const branch = prefix + pascalCase(word);
    const texts = [
      `${property(discriminator)}: C.Plain<${quoted(word)}>;`,
      ...members(common, branch, prefix),
      ...members(fields, branch, branch),
    ];
    const required = [
      ...(word === field.default ? [] : [discriminator]),
      ...demandedNames({ ...common, ...fields }),
    ];
    return `${property(word)}: ${group(branch, texts, required)};`;
  });
  const names = quoted(listed(Object.keys(field.branches)));
  const choices = `{\n${branches.join("\n")}\n}`;
  return `C.Choice<${prefix}, ${quoted(discriminator)}, ${quoted(field.default)}, ${choices}, ${names}>`;
}
