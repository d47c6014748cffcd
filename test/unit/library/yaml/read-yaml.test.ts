import { describe, expect, it } from "vitest";
import { DEEPEST } from "../../../../generator/library/deepest.js";
import { mergeFiles } from "../../../../generator/library/yaml/merge-files.js";
import { readYaml } from "../../../../generator/library/yaml/read-yaml.js";
import { YamlError } from "../../../../generator/library/yaml/yaml-error.js";

const read = (text: string) => readYaml(new TextEncoder().encode(text));

/** `line:column sentence` of the error that a text gives. */
function refusal(text: string): string {
  try {
    read(text);
    return "read";
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { line, column } = error.position;
    return `${line}:${column} ${error.message}`;
  }
}

// What is read is held against real Helm in test/agreement; here is where things are said to stand.
describe("a refusal names the place", () => {
  it.each([
    ["a: 1\nb: *x\n", "2:4 '*x' has no anchor '&x' before it: write it in quotes to have the text"],
    ["a:\n\tb: 1\n", "2:1 a tab stands where indentation is expected: indent with spaces"],
    [
      "\u{1f600}: 1\na: [1, 2\n",
      "2:4 ',' or ']' is missing behind an item that stands before this",
    ],
    [
      "a: 1\na: 2\n",
      "2:1 the key 'a' stands twice in this map, first in line 1; Helm takes one of the two: keep one",
    ],
    [
      "a: 'é\u0001'\n",
      "1:6 Helm refuses the control character U+0001: write it as \\u0001 in double quotes",
    ],
    [
      "a: 1\n---\nb: 2\n",
      "2:1 a second document begins here, which Helm 3 leaves out and Helm 4 merges: keep one",
    ],
    [
      "a: 1\n- b\n",
      "2:1 a map's key stands here: indent it like the others, and write 'key: value'",
    ],
    ["a: 1\nb\nc: 2\n", "2:1 a map's key without a ':' behind it in its line: write 'key: value'"],
    ["a: !!int x\n", "1:10 'x' is no !!int"],
    ["a: @b\n", "1:4 no value begins with '@': put it in quotes"],
  ])("%j", (text, expected) => {
    expect(refusal(text)).toBe(expected);
  });

  it("of bytes that are no UTF-8 by their line", () => {
    const bytes = Uint8Array.from([0x61, 0x3a, 0x20, 0x31, 0x0a, 0x62, 0x3a, 0x20, 0xff]);
    expect(() => readYaml(bytes)).toThrow("this line is no UTF-8: save the file as UTF-8");
    try {
      readYaml(bytes);
    } catch (error) {
      expect(error).toMatchObject({ position: { line: 2, column: 1 } });
    }
  });
});

describe("depth", () => {
  const flow = (levels: number) => `a: ${"[".repeat(levels)}${"]".repeat(levels)}\n`;
  const block = (levels: number) =>
    Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:\n`).join("");

  it.each([
    ["flow", flow(DEEPEST - 1), flow(10_000)],
    ["block", block(DEEPEST - 1), block(3000)],
  ])("in %s style has an end", (_style, right, wrong) => {
    expect(refusal(right)).toBe("read");
    expect(refusal(wrong)).toContain(`more than ${DEEPEST} levels within each other`);
  });
});

describe("a value is found by its path", () => {
  const { locate } = read(
    "a:\n  b: 1\n  list:\n    - x: 1\n    - { w: 2 }\nshared: &s { z: 1 }\nuse: *s\nmerged:\n  <<: *s\n  own: 1\n" +
      "a.b/c:\n  d.e: 1\n1.50: x\nempty:\n",
  );
  it.each<[string, string | undefined]>([
    ["", "1:1"],
    ["a", "2:3"],
    ["a.b", "2:6"],
    ["a.list[0].x", "4:10"],
    ["a.list[1].w", "5:12"],
    ["a.list[2]", undefined],
    ["use.z", "6:17"],
    ["merged.z", "6:17"],
    ["merged.own", "10:8"],
    ["a.b/c.d.e", "12:8"],
    ["1.5", "13:7"],
    ["empty", "14:6"],
    ["gone", undefined],
    ["a.b.c", undefined],
  ])("%s", (path, expected) => {
    const position = locate(path);
    expect(position && `${position.line}:${position.column}`).toBe(expected);
  });
});

it("a hundred thousand keys are read and found", () => {
  const count = 100_000;
  const text = Array.from({ length: count }, (_, index) => `k${index}: ${index}\n`).join("");
  const { values, locate } = read(text);
  expect(values[`k${count - 1}`]).toBe(count - 1);
  for (let index = 0; index < count; index += 1) expect(locate(`k${index}`)?.line).toBe(index + 1);
});

describe("files are merged as Helm merges them", () => {
  it.each<[string, readonly object[], object]>([
    ["none", [], {}],
    ["maps deeply", [{ a: { b: 1, c: 2 } }, { a: { b: 3 } }], { a: { b: 3, c: 2 } }],
    ["lists not at all", [{ a: [1, 2] }, { a: [3] }], { a: [3] }],
    ["a null over a map", [{ a: { b: 1 } }, { a: null }], { a: null }],
    ["a map over a null", [{ a: null }, { a: { b: 1 } }], { a: { b: 1 } }],
  ])("%s", (_what, files, merged) => {
    expect(mergeFiles(files as Readonly<Record<string, unknown>>[])).toEqual(merged);
  });

  it("keys of any name", () => {
    const files = ['{ "__proto__": { "a": 1 } }', '{ "__proto__": { "b": 2 } }'].map(
      (json) => JSON.parse(json) as Readonly<Record<string, unknown>>,
    );
    expect(JSON.stringify(mergeFiles(files))).toBe('{"__proto__":{"a":1,"b":2}}');
  });
});
