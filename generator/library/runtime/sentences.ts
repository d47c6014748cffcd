import { quantityFormat } from "../../model/kubernetes/quantity.js";
import { message } from "./message.js";
import type { JudgedKeyword, SchemaError } from "./schema-error.js";
import { suggestion } from "../../model/suggestion.js";

/** What a sentence about an error is written from. */
export interface Subject {
  readonly error: SchemaError;
  /** The value's path as text. */
  readonly path: string;
}

type Writer = (subject: Subject) => string;

const text = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);
const limit = ({ error }: Subject): number => Number(error.params["limit"]);
const value = ({ error }: Subject): string => text(error.data);

/** "'a', 'b' or 'c'". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} or ${last}`;
}

export function notOneOf(path: string, word: unknown, words: readonly string[]): string {
  const parts = { path, value: text(word), words: listed(words.map((item) => `'${item}'`)) };
  const close = suggestion(text(word), words);
  return close === undefined
    ? message("notOneOf", parts)
    : message("notOneOfLike", { ...parts, suggestion: close });
}

const typeNames: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  null: "null",
  number: "a number",
  object: "a map",
  string: "a string",
};

/** What a value is, in a sentence. */
export function typeOf(data: unknown): string {
  if (data === null) return "null";
  if (Array.isArray(data)) return "a list";
  if (typeof data === "object") return "a map";
  if (typeof data === "string") return `the string '${data}'`;
  if (typeof data === "number" || typeof data === "boolean") return `${data}`;
  return `a ${typeof data}`;
}

function wrongType({ error, path }: Subject): string {
  const { type } = error.params;
  const types = (Array.isArray(type) ? type : String(type).split(",")).map(String);
  if (error.data === null) return message("isNull", { path });
  if (types.join() === "integer" && typeof error.data === "number" && Number.isFinite(error.data))
    return message("notWhole", { path, value: error.data });
  const expected = listed(types.map((name) => typeNames[name] ?? name));
  return message("wrongType", {
    path: path || "the document",
    expected,
    actual: typeOf(error.data),
  });
}

/** Patterns stand in Kubernetes shapes alone; of quantities there is a sentence. */
const noMatch: Writer = ({ error, path }) => {
  const shown = text(error.data);
  return error.parentSchema.pattern === quantityFormat.pattern
    ? message("misshapen", { value: shown, what: quantityFormat.what })
    : message("noMatch", { path, value: shown, pattern: String(error.params["pattern"]) });
};

/**
 * What is said of each keyword's error. Undefined: another error of the same value says it. Missing
 * and unknown keys are told apart by their own path: see problems.ts.
 */
export const writers: {
  readonly [K in Exclude<JudgedKeyword, "required" | "additionalProperties">]: Writer | undefined;
} = {
  if: undefined,
  const: undefined,
  type: wrongType,
  enum: ({ error, path }) => notOneOf(path, error.data, (error.schema as unknown[]).map(text)),
  minimum: (subject) =>
    subject.error.parentSchema.pattern === undefined
      ? message("tooSmall", { path: subject.path, value: value(subject), minimum: limit(subject) })
      : noMatch(subject),
  maximum: (subject) =>
    message("tooLarge", { path: subject.path, value: value(subject), maximum: limit(subject) }),
  pattern: noMatch,
  minLength: (subject) =>
    subject.error.data === ""
      ? message("empty", { path: subject.path })
      : message("tooShort", { path: subject.path, value: value(subject), minimum: limit(subject) }),
  maxLength: (subject) =>
    message("tooLong", { path: subject.path, value: value(subject), maximum: limit(subject) }),
  minItems: (subject) => message("tooFewItems", { path: subject.path, minimum: limit(subject) }),
  uniqueItems: ({ path }) => message("repeatedItem", { path }),
};
