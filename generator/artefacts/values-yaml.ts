import { stringify } from "yaml";
import type { Field, Fields, GroupField, UnionField } from "../model/field.js";
import { defaultValues } from "./default-values.js";
import { describe } from "./schema/input-schema.js";
import { wrap } from "./wrap.js";

const WIDTH = 96;

/**
 * values.yaml: every value with its description, unit and default, under headings. What has no
 * default stands as a comment, so that no key is there that a template would take for a value.
 */
export function valuesYaml(fields: Fields, schemaUrl: string): string {
  const lines = [`# yaml-language-server: $schema=${schemaUrl}`, ...topLevel(fields)];
  return `${lines.join("\n")}\n`;
}

function topLevel(fields: Fields): readonly string[] {
  let section: string | undefined;
  return Object.entries(fields).flatMap(([name, field]) => {
    const heading = field.section !== section && field.section !== undefined;
    section = field.section ?? section;
    const rule = `## ${section ?? ""}`;
    return ["", ...(heading ? [rule, ""] : []), ...entry(name, field, 0)];
  });
}

const pad = (depth: number): string => "  ".repeat(depth);

const comments = (text: string, depth: number): readonly string[] =>
  wrap(text, WIDTH - 2 * depth).map((line) => `${pad(depth)}# ${line}`);

function entry(name: string, field: Field, depth: number): readonly string[] {
  const documentation = comments(describe(field), depth);
  switch (field.shape) {
    case "leaf":
    case "list":
    case "map": {
      const examples = exampleLines(name, field, depth);
      if (field.default === undefined) {
        const absent = examples.length > 0 ? [] : [`${pad(depth)}# ${name}:`];
        return [...documentation, ...examples, ...absent];
      }
      return [...documentation, ...examples, ...valueLines(name, field.default, pad(depth))];
    }
    case "group":
      return groupLines(name, field, depth);
    case "union":
      return [...documentation, ...unionLines(name, field, depth)];
  }
}

function exampleLines(name: string, field: Field, depth: number): readonly string[] {
  const [example] = field.documentation.examples ?? [];
  return example === undefined ? [] : valueLines(name, example, `${pad(depth)}# `);
}

/** `name: value`, each line behind a prefix. */
function valueLines(name: string, value: unknown, prefix: string): readonly string[] {
  const print = (blockQuote: boolean) =>
    stringify({ [name]: value }, { compat: "yaml-1.1", lineWidth: 0, blockQuote });
  const text = print(true);
  // White space at the end of a block would run into the line after it, or be lost.
  const lines = text === `${text.trimEnd()}\n` && !/[ \t]\n/.test(text) ? text : print(false);
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => prefix + line);
}

/** A group without any default is `{}`: its values stand above it as comments. */
function groupLines(name: string, field: GroupField, depth: number): readonly string[] {
  const documentation = comments(describe(field), depth);
  if (Object.keys(defaultValues(field.fields)).length === 0)
    return [...documentation, ...optionLines(field.fields, depth), `${pad(depth)}${name}: {}`];
  const body = Object.entries(field.fields).flatMap(([key, inner]) => entry(key, inner, depth + 1));
  return [...documentation, `${pad(depth)}${name}:`, ...body];
}

/** The discriminator, the common fields, and as comments what each branch has. */
function unionLines(name: string, field: UnionField, depth: number): readonly string[] {
  const words = Object.entries(field.branches).flatMap(([word, { documentation, fields }]) => [
    ...comments(`${word}: ${documentation.description}`, depth + 1),
    ...optionLines(fields, depth + 1),
  ]);
  return [
    `${pad(depth)}${name}:`,
    ...words,
    ...valueLines(field.discriminator, field.default, pad(depth + 1)),
    ...Object.entries(field.common).flatMap(([key, inner]) => entry(key, inner, depth + 1)),
  ];
}

/** Fields as comments, indented below what they belong to. */
const optionLines = (fields: Fields, depth: number): readonly string[] =>
  Object.entries(fields).flatMap(([key, field]) => optionLine(key, field, depth));

/** values.yaml holds no field of a branch, or it would survive into another branch. */
function optionLine(name: string, field: Field, depth: number): readonly string[] {
  const text = comments(describe(field), depth).map((line) => line.replace("# ", "#   "));
  const [example] = field.documentation.examples ?? [];
  const value = ("default" in field ? field.default : undefined) ?? example;
  const prefix = `${pad(depth)}#   `;
  return [
    ...text,
    ...(value === undefined ? [`${prefix}${name}:`] : valueLines(name, value, prefix)),
  ];
}
