import { describe, expect, it } from "vitest";
import { DEEPEST } from "../../../generator/library/deepest.js";
import { plainData } from "../../../generator/library/runtime/plain-data.js";
import { toYaml } from "../../../generator/library/runtime/to-yaml.js";

class Box {
  readonly size = 1;
}

const circle: Record<string, unknown> = { a: 1 };
circle["b"] = { c: [circle] };

const deep = (levels: number): unknown => {
  let value: unknown = {};
  for (let level = 1; level < levels; level += 1) value = { a: value };
  return value;
};

/** Ten lists of ten, each the same one: 10^10 values to whoever writes them out. */
const bomb = Array.from({ length: 10 }).reduce<unknown>(
  (inner) => Array.from({ length: 10 }, () => inner),
  "x",
);

const notData = (path: string, actual: string) => [
  { path, message: `${path} must be plain data, not ${actual}` },
];

describe("what no file can hold", () => {
  it.each<[string, unknown, readonly { readonly path: string; readonly message: string }[]]>([
    ["a map", { a: new Map([["b", 1]]) }, notData("a", "an instance of Map")],
    ["a set", { a: new Set() }, notData("a", "an instance of Set")],
    ["a date", { a: [new Date(0)] }, notData("a[0]", "an instance of Date")],
    ["a promise", { a: { b: Promise.resolve(1) } }, notData("a.b", "a promise: await it")],
    ["an instance of a class", { a: new Box() }, notData("a", "an instance of Box")],
    ["a string's object", { a: Object("b") as unknown }, notData("a", "an instance of String")],
    ["a function", { a: () => 1 }, notData("a", "a function")],
    ["a symbol", { a: Symbol("b") }, notData("a", "a symbol")],
    ["a BigInt", { a: 1n }, notData("a", "a BigInt: write a number")],
    ["no number", { a: Number.NaN }, notData("a", "NaN")],
    ["infinity", { a: [-Infinity] }, notData("a[0]", "-Infinity")],
    ["nothing in a list", { a: [undefined] }, notData("a[0]", "undefined")],
    [
      "what throws",
      {
        a: {
          get b() {
            throw new Error("not now");
          },
        },
      },
      notData("a", "something that cannot be read (not now)"),
    ],
    [
      "a circle",
      circle,
      [
        {
          path: "b.c[0]",
          message: "b.c[0] leads back to the document: no file can hold a circle",
        },
      ],
    ],
    [
      "what is too deep",
      { x: deep(10_000) },
      [
        {
          path: "x",
          message: `x holds lists and maps more than ${DEEPEST} levels within each other`,
        },
      ],
    ],
    [
      "what is shared without end",
      bomb,
      [{ path: "", message: "the document holds more than 1000000 values" }],
    ],
    [
      "half a character",
      { a: "\ud83d" },
      [
        {
          path: "a",
          message: "a holds half a character (a lone surrogate), which no file can hold",
        },
      ],
    ],
  ])("%s", (_what, value, problems) => {
    expect(plainData(value).problems).toEqual(problems);
    expect(() => toYaml(value as object)).toThrow(TypeError);
  });

  it("is told everywhere", () => {
    const { problems } = plainData({ a: 1n, b: { c: Symbol("d") }, "\udc00": 1 });
    expect(problems.map(({ path }) => path)).toEqual(["a", "b.c", "\udc00"]);
  });
});

describe("what a file holds", () => {
  const shared = { a: 1 };
  it.each<[string, unknown, unknown]>([
    ["scalars", { a: "b", c: 1, d: true, e: null }, { a: "b", c: 1, d: true, e: null }],
    ["nothing for what is undefined", { a: undefined, b: { c: undefined } }, { b: {} }],
    ["an object without prototype", Object.assign(Object.create(null) as object, shared), shared],
    ["one object twice", { b: shared, c: [shared] }, { b: { a: 1 }, c: [{ a: 1 }] }],
    ["whole characters", { a: "\u{1f600}" }, { a: "\u{1f600}" }],
  ])("%s", (_what, value, data) => {
    expect(plainData(value)).toEqual({ data, problems: [] });
  });

  it("as deep as it may be", () => {
    expect(plainData(deep(DEEPEST)).problems).toEqual([]);
    expect(plainData(deep(DEEPEST + 1)).problems).toHaveLength(1);
  });

  it("a key of any name", () => {
    const { data } = plainData(JSON.parse('{ "__proto__": { "a": 1 } }'));
    expect(Object.keys(data as object)).toEqual(["__proto__"]);
  });
});
