import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { root } from "./chart.js";
import type { Suites } from "./unittest.js";

/** One test of a helm-unittest suite, as far as the laws about suites read it. */
export interface SuiteTest {
  readonly name: string;
  /** The values that it sets, as a document. */
  readonly values: Document;
  /** The sentence with which it expects the templates to fail. */
  readonly failsWith: string | undefined;
  /** Whether it expects them not to fail. */
  readonly passes: boolean;
}

export interface Document {
  [key: string]: unknown;
}

interface RawSuite {
  readonly set?: Document;
  readonly tests: readonly {
    readonly it: string;
    readonly set?: Document;
    readonly values?: unknown;
    readonly asserts: readonly Assertion[];
  }[];
}

interface Assertion {
  readonly failedTemplate?: { readonly errorMessage?: string };
  readonly notFailedTemplate?: object;
}

/** The tests of suites, with the values that all of them have. */
export const suiteTests = (suites: readonly Suites[]): readonly SuiteTest[] =>
  suites.flatMap(({ files, values }) => {
    const premises = values === undefined ? {} : (read(values) as Document);
    return files.flatMap((file) => testsOf(file, premises));
  });

const read = (file: string): unknown => parse(readFileSync(join(root, file), "utf8"));

function testsOf(file: string, premises: Document): readonly SuiteTest[] {
  const { set: all = {}, tests } = read(file) as RawSuite;
  return tests.map(({ it, set = {}, values, asserts }): SuiteTest => {
    if (values !== undefined)
      throw new Error(`${file}: "${it}" takes values from a file; use set, which laws can read`);
    const failure = asserts.find(({ failedTemplate }) => failedTemplate !== undefined);
    return {
      name: `${basename(file)}: ${it}`,
      values: merged(merged(premises, nested(all)), nested(set)),
      failsWith: failure?.failedTemplate?.errorMessage,
      passes: failure === undefined,
    };
  });
}

/** Two documents as Helm merges them: the other one's values win. */
function merged(one: Document, other: Document): Document {
  const document = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const old = document[key];
    document[key] = isMap(old) && isMap(value) ? merged(old, value) : value;
  }
  return document;
}

/** `{ "a.b": 1 }` as helm-unittest reads it: `{ a: { b: 1 } }`. Keys further down are themselves. */
function nested(set: Document): Document {
  const document: Document = {};
  for (const [path, value] of Object.entries(set)) {
    const names = path.split(".");
    const last = names.pop() ?? path;
    const parent = names.reduce<Document>((below, name) => {
      const inner: Document = { ...(below[name] as Document | undefined) };
      below[name] = inner;
      return inner;
    }, document);
    const old = parent[last];
    parent[last] = isMap(old) && isMap(value) ? { ...old, ...value } : value;
  }
  return document;
}

export const isMap = (value: unknown): value is Document =>
  typeof value === "object" && value !== null && !Array.isArray(value);
