/**
 * The template functions that an author may call: parameters in the order in which templates take
 * them, and what comes back. Each is Go's or Sprig's of that name.
 * @see https://pkg.go.dev/text/template#hdr-Functions and https://masterminds.github.io/sprig/
 */
export interface TemplateFunctions {
  append: (list: readonly string[], item: string) => readonly string[];
  /** A list without its empty items. */
  compact: (list: readonly string[]) => readonly string[];
  concat: (list: readonly string[], other: readonly string[]) => readonly string[];
  contains: (part: string, text: string) => boolean;
  has: (item: string, list: readonly string[]) => boolean;
  hasKey: (map: Readonly<Record<string, unknown>>, key: string) => boolean;
  hasPrefix: (beginning: string, text: string) => boolean;
  hasSuffix: (end: string, text: string) => boolean;
  /** A whole number, of the type that `until` takes. */
  int: (number: number) => number;
  /** A whole number: what is behind the point is cut off. */
  int64: (number: number) => number;
  join: (between: string, list: readonly (string | number)[]) => string;
  len: (subject: string | readonly unknown[] | Readonly<Record<string, unknown>>) => number;
  lower: (text: string) => string;
  max: (one: number, other: number) => number;
  min: (one: number, other: number) => number;
  prepend: (list: readonly string[], item: string) => readonly string[];
  /** The first match of a pattern; an empty text without one. */
  regexFind: (pattern: string, text: string) => string;
  regexMatch: (pattern: string, text: string) => boolean;
  replace: (old: string, by: string, text: string) => string;
  sha256sum: (text: string) => string;
  ternary: (yes: string, no: string, test: boolean) => string;
  toString: (subject: string | number | boolean) => string;
  trim: (text: string) => string;
  trimAll: (characters: string, text: string) => string;
  trimPrefix: (beginning: string, text: string) => string;
  trimSuffix: (end: string, text: string) => string;
  /** Cut to so many characters; ASCII alone, as templates count bytes. */
  trunc: (characters: number, text: string) => string;
  /** A list in which each item is once. */
  uniq: (list: readonly string[]) => readonly string[];
  /** The whole numbers from 0 up to the given one, without it. */
  until: (count: number) => readonly number[];
  upper: (text: string) => string;
}

export type FunctionName = keyof TemplateFunctions;

/** What a call yields. */
export type Yield = "text" | "integer" | "boolean" | "list";

type YieldOf<T> = T extends string
  ? "text"
  : T extends number
    ? "integer"
    : T extends boolean
      ? "boolean"
      : "list";

/** What each function yields, for those who read a tree. */
export const yields: {
  readonly [N in FunctionName]: YieldOf<ReturnType<TemplateFunctions[N]>>;
} = {
  append: "list",
  compact: "list",
  concat: "list",
  contains: "boolean",
  has: "boolean",
  hasKey: "boolean",
  hasPrefix: "boolean",
  hasSuffix: "boolean",
  int: "integer",
  int64: "integer",
  join: "text",
  len: "integer",
  lower: "text",
  max: "integer",
  min: "integer",
  prepend: "list",
  regexFind: "text",
  regexMatch: "boolean",
  replace: "text",
  sha256sum: "text",
  ternary: "text",
  toString: "text",
  trim: "text",
  trimAll: "text",
  trimPrefix: "text",
  trimSuffix: "text",
  trunc: "text",
  uniq: "list",
  until: "list",
  upper: "text",
};
