import { pathText } from "../../generator/library/runtime/path.js";
import { escaped } from "./escaped.js";

/** A line of a literal, and the path of the value that begins in it. */
export interface LiteralLine {
  readonly text: string;
  readonly path: string;
}

/** A document as a TypeScript literal, one value a line. */
export const literalLines = (document: unknown): readonly LiteralLine[] =>
  within(document, []).map(({ text, path }) => ({ text, path: pathText(path, document) }));

interface Line {
  readonly text: string;
  readonly path: readonly string[];
}

function within(value: unknown, path: readonly string[], lead = "", end = ""): readonly Line[] {
  if (typeof value === "string") return [{ text: lead + escaped(value) + end, path }];
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0)
    return [{ text: lead + JSON.stringify(value) + end, path }];
  const isList = Array.isArray(value);
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    within(item, [...path, key], isList ? "" : `${name(key)}: `, ","),
  );
  return [{ text: lead + open, path }, ...inner, { text: close + end, path }];
}

/** A key; `"__proto__":` would not be one. */
const name = (key: string): string => (key === "__proto__" ? `["${key}"]` : escaped(key));
