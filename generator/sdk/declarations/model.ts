import { helmAdditions } from "../../artefacts/schema/helm-additions.js";
import type { Field, Fields, LeafField, LeafKind, UnionField } from "../../model/field.js";
import { listed, pascalCase } from "../names.js";
import { demandedNames } from "../../model/demanded.js";

/**
 * Where a value's interface is found: its type, and the prefix of the names of types below it, which
 * is the name of its own type where it is a group or a union.
 */
interface Shape {
  readonly type: string;
  readonly prefix: string;
}

interface Schema {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
}

const quoted = (text: string): string => JSON.stringify(text);
const words = (items: readonly string[]): string => items.map(quoted).join(" | ");
const property = (key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? key : quoted(key));
const record = (members: readonly string[]): string =>
  members.length === 0 ? "unknown" : `{ ${members.join("; ")} }`;
const bound = (value: number | undefined): string => (value === undefined ? "null" : String(value));

/** The model of a chart as the type that the checks walk along. `name` is the chart's in Pascal case. */
export function modelType(fields: Fields, name: string): string {
  const type = `${name}Values`;
  const additions = Object.keys(helmAdditions).map(
    (key) => `${key}: C.Plain<${member(type, key)}>;`,
  );
  return group(type, [...additions, ...members(fields, type, name)], demandedNames(fields));
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
      return leafTypes[field.kind](field.schema, shape.type, field);
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

type LeafType = (schema: Schema, type: string, field: LeafField) => string;

const whole: LeafType = ({ minimum, maximum }) => `C.Whole<${bound(minimum)}, ${bound(maximum)}>`;
const itself: LeafType = (_schema, type) => `C.Plain<${type}>`;

const leafTypes: { readonly [K in LeafKind]: LeafType } = {
  boolean: () => "C.Plain<boolean>",
  integer: whole,
  port: whole,
  number: ({ minimum, maximum }) => `C.Decimal<${bound(minimum)}, ${bound(maximum)}>`,
  string: ({ minLength, maxLength }) =>
    minLength === undefined && maxLength === undefined
      ? "C.Plain<string>"
      : `C.Text<${bound(minLength)}, ${bound(maxLength)}>`,
  enum: ({ enum: allowed = [] }) => `C.OneOf<${words(allowed)}, ${quoted(listed(allowed))}>`,
  quantity: () => "C.Quantity",
  duration: () => "C.Duration",
  dnsName: () => "C.DnsName",
  host: () => "C.Host",
  url: ({ pattern = "" }) => {
    const schemes = urlSchemes(pattern);
    return `C.Url<${words(schemes)}, ${quoted(listedSchemes(schemes))}>`;
  },
  multicastAddress: () => "C.Multicast",
  manifest: itself,
  kubernetes: itself,
};

/** The schemes in the pattern of a URL, which begins with `^(a|b)://`. */
export function urlSchemes(pattern: string): readonly string[] {
  const schemes = /^\^\(([^()]*)\):\/\//.exec(pattern)?.[1];
  if (schemes === undefined) throw new Error(`the pattern ${pattern} of a URL names no schemes`);
  return schemes.split("|");
}

/** Schemes as a message lists them. */
export const listedSchemes = (schemes: readonly string[]): string =>
  listed(
    schemes.map((scheme) => `${scheme}://`),
    "",
  );
