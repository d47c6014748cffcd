import { discriminatorField } from "../model/fields/groups.js";
import type { Field, Fields } from "../model/field.js";
import { formatOf } from "../model/holding.js";
import { describe } from "./schema/input-schema.js";

/** A row of the README's table of values. */
export interface ValueRow {
  readonly name: string;
  readonly type: string;
  readonly default: string;
  readonly description: string;
}

export interface ValueSection {
  readonly title: string;
  readonly rows: readonly ValueRow[];
}

/** The values under the headings of the model, in its order. */
export function valueSections(fields: Fields): readonly ValueSection[] {
  const sections = new Map<string, ValueRow[]>();
  for (const [name, field] of Object.entries(fields)) {
    const title = field.section ?? "Values";
    const rows = sections.get(title) ?? [];
    rows.push(...rowsOf(name, field, undefined));
    sections.set(title, rows);
  }
  return [...sections].map(([title, rows]) => ({ title, rows }));
}

function rowsOf(name: string, field: Field, branch: string | undefined): readonly ValueRow[] {
  switch (field.shape) {
    case "leaf":
    case "list":
    case "map":
      return [row(name, field, branch)];
    case "group":
      return Object.entries(field.fields).flatMap(([key, inner]) =>
        rowsOf(`${name}.${key}`, inner, branch),
      );
    case "union": {
      const { discriminator } = field;
      const inner = (key: string, part: Field, word?: string) =>
        rowsOf(`${name}.${key}`, part, word ?? branch);
      return [
        row(`${name}.${discriminator}`, discriminatorField(field), branch),
        ...Object.entries(field.common).flatMap(([key, part]) => inner(key, part)),
        ...Object.entries(field.branches).flatMap(([word, { fields }]) =>
          Object.entries(fields).flatMap(([key, part]) =>
            inner(key, part, `${discriminator} ${word}`),
          ),
        ),
      ];
    }
  }
}

function row(name: string, field: Field, branch: string | undefined): ValueRow {
  const value = "default" in field ? field.default : undefined;
  const prefix = branch === undefined ? "" : `With ${branch}: `;
  return {
    name,
    type: typeName(field),
    default: value === undefined ? "" : cell(`\`${JSON.stringify(value)}\``),
    description: cell([prefix + describe(field), ...formatTexts(field)].join(" ")),
  };
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** The type in a reader's words. */
export function typeName(field: Field): string {
  switch (field.shape) {
    case "leaf":
      return field.word;
    case "list":
      return `list of ${typeName(field.item)}`;
    case "map":
      return `map of ${typeName(field.item)}`;
    case "group":
    case "union":
      return "object";
  }
}

/** What a value looks like, and its items and keys, as sentences. */
function formatTexts(field: Field): readonly string[] {
  switch (field.shape) {
    case "leaf": {
      const format = formatOf(field.holds);
      // A kind with a format of its own says in its word what it is.
      return format === undefined || field.word !== "string" ? [] : [`Format: ${format.what}.`];
    }
    case "list":
      return formatTexts(field.item);
    case "map":
      return [
        ...(field.keyFormat === undefined ? [] : [`Keys: ${field.keyFormat.what}.`]),
        ...formatTexts(field.item),
      ];
    case "group":
    case "union":
      return [];
  }
}
