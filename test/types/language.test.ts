import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectTypeOf, it } from "vitest";
import type { Expression } from "../../generator/index.js";
import type { ValueOf } from "../../generator/model/field.js";
import { branchOf, each, orElse, when, type Part } from "../../generator/index.js";
import { compile, diagnosticLine } from "./compile.js";
import { values, type fields } from "../unit/fields.js";

// UPDATE_GOLDEN=1 writes the golden files anew: read the difference before you commit it.
const update = process.env["UPDATE_GOLDEN"] === "1";
const folder = join(import.meta.dirname, "language/fixtures");
const golden = join(import.meta.dirname, "language/golden");
const files = readdirSync(folder).sort();

// The first line of a message says what is wrong; the rest recites Kubernetes' types.
const said = compile(
  folder,
  files.map((file) => join(folder, file)),
  {
    skipLibCheck: true,
    resolveJsonModule: true,
    types: ["node"],
    exactOptionalPropertyTypes: true,
  },
).map((line) => ({ ...line, message: line.message.split("\n")[0] ?? "" }));

it.each(files)("the compiler judges %s", (file) => {
  const lines = said
    .filter((line) => line.file === file)
    .map((line) => `${diagnosticLine(line)}\n`);
  const expected = join(golden, file.replace(/ts$/, "txt"));
  if (update) writeFileSync(expected, lines.join(""));
  expect(lines.join("")).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : "");
});

it("has a fixture for each golden file, and no complaint about any other file", () => {
  expect(readdirSync(golden).sort()).toEqual(files.map((file) => file.replace(/ts$/, "txt")));
  expect(said.filter(({ file }) => !files.includes(file))).toEqual([]);
});

it("derives types of values from the model", () => {
  type Values = { [K in keyof typeof fields]: ValueOf<(typeof fields)[K]> };
  expectTypeOf<Values["count"]>().toEqualTypeOf<number>();
  expectTypeOf<Values["level"]>().toEqualTypeOf<"info" | "debug">();
  expectTypeOf<Values["words"]>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<Values["mode"]["kind"]>().toEqualTypeOf<"plain" | "tuned">();
});

it("derives types of references from the model", () => {
  expectTypeOf(values.count).toExtend<Expression<number>>();
  expectTypeOf(values.maybeTitle).toExtend<Expression<string | undefined>>();
  expectTypeOf(values.maybeTitle).not.toExtend<Expression<string>>();
  expectTypeOf(branchOf(values.mode, "tuned").speed).toExtend<Expression<number>>();
  expectTypeOf(orElse(values.maybeTitle, "x")).toExtend<Expression<string>>();
});

it("knows which parts may be absent", () => {
  expectTypeOf(when<number>(values.flag, 1)).toEqualTypeOf<Part<number | undefined>>();
  expectTypeOf(when<number>(values.flag, 1, 2)).toEqualTypeOf<Part<number>>();
  expectTypeOf(each<string, number>(values.words, () => 1)).toEqualTypeOf<
    Part<readonly number[]>
  >();
});
