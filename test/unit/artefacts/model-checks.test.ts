import { describe, expect, it } from "vitest";
import { branchOf, raw, references, type Chart } from "../../../generator/index.js";
import * as model from "../../../generator/model/index.js";
import type { Field, Fields } from "../../../generator/model/field.js";
import { toy } from "../toy-chart.js";
import { message } from "./message.js";

const about = { description: "A value." };
const maybe = { ...about, whenAbsent: "nothing" };

const format = (pattern: string): model.Format => ({ pattern, what: "a name, such as a" });

/** A chart whose template reads every value of the model as a whole. */
const reading = (fields: Fields): Chart =>
  toy({
    fields,
    templates: {
      "all.yaml": Object.fromEntries(Object.keys(fields).map((name) => [name, raw`{{ .Values }}`])),
    },
  });

const inBranch = (field: Field): Fields => ({
  mode: model.union(
    { ...about, discriminator: "kind", default: "a" },
    { a: model.branch(about, { inner: field }), b: model.branch(about) },
  ),
});

describe("a model that cannot be right is refused with the value's name", () => {
  it.each<[string, Fields, string]>([
    ["a name of Helm's", { global: model.boolean(maybe) }, "global: Helm uses this name"],
    ["a name of a condition", { enabled: model.boolean(maybe) }, "enabled: Helm uses this name"],
    [
      "a name that is not camelCase",
      { outer: model.group(about, { "max-size": model.integer(maybe) }) },
      "outer.max-size: 'max-size' is not camelCase",
    ],
    ["a name that YAML misreads", { on: model.boolean(maybe) }, "on: YAML reads 'on' as"],
    [
      "a false that a branch's default hides",
      inBranch(model.boolean({ ...about, default: true })),
      "mode.inner: its default inside a branch",
    ],
    [
      "a zero that a branch's default hides",
      inBranch(model.integer({ ...about, minimum: 0, default: 3 })),
      "mode.inner: its default inside a branch",
    ],
    [
      "an empty string that a branch's default hides",
      inBranch(model.string({ ...about, default: "x" })),
      "mode.inner: its default inside a branch",
    ],
    [
      "a list that a branch's default hides",
      inBranch(model.list(model.string(about), { ...about, default: ["x"] })),
      "mode.inner: its default inside a branch",
    ],
    [
      "a union inside a branch",
      inBranch(
        model.union(
          { ...about, discriminator: "sort", default: "c" },
          { c: model.branch(about), d: model.branch(about) },
        ),
      ),
      "mode.inner: a union inside a branch",
    ],
    [
      "a name that a union has twice",
      {
        mode: model.union(
          { ...about, discriminator: "kind", default: "a", common: { size: model.integer(maybe) } },
          { a: model.branch(about, { size: model.integer(maybe) }) },
        ),
      },
      "mode.size: the union has this name twice",
    ],
    [
      "a look-ahead",
      { name: model.string({ ...maybe, format: format("^(?!x)") }) },
      "name: the pattern ^(?!x) looks around",
    ],
    [
      "a back reference in a list's item",
      { names: model.list(model.string({ ...about, format: format("^(a)\\1$") }), maybe) },
      "names: the pattern ^(a)\\1$ refers back",
    ],
    [
      "a repetition over 1000 in a map's keys",
      { names: model.map(model.string(about), { ...maybe, keyFormat: format("^a{1,2000}$") }) },
      "names: the pattern ^a{1,2000}$ repeats over 1000 times",
    ],
    [
      "an escape that JavaScript alone knows",
      { name: model.string({ ...maybe, format: format("^\\u0041$") }) },
      "name: the pattern ^\\u0041$ has \\u, which Helm and JavaScript read differently",
    ],
    [
      "a class that RE2 alone knows",
      { name: model.string({ ...maybe, format: format("^[[:alpha:]]$") }) },
      "name: the pattern ^[[:alpha:]]$ has a class that Helm and JavaScript read differently",
    ],
    [
      "no regular expression",
      { name: model.string({ ...maybe, format: format("^(a$") }) },
      "name: the pattern ^(a$ is no regular expression",
    ],
    [
      "a look-ahead in a part of a list's items",
      {
        rows: model.list(
          model.group(about, { name: model.string({ ...about, format: format("^(?!x)") }) }),
          maybe,
        ),
      },
      "rows: the pattern ^(?!x) looks around",
    ],
    [
      "a default below its minimum",
      { size: model.integer({ ...about, minimum: 5, default: 4 }) },
      "size: its default 4 is below 5",
    ],
    [
      "a default above its maximum",
      { size: model.port({ ...about, default: 70_000 }) },
      "size: its default 70000 is above 65535",
    ],
    [
      "a default that its pattern refuses",
      { time: model.duration({ ...about, default: "1 s" }) },
      'time: its default "1 s" is not a duration, such as 30s, 5m or 1h',
    ],
    [
      "a default that is too long",
      { name: model.string({ ...about, maxLength: 2, default: "abc" }) },
      'name: its default "abc" is longer than 2',
    ],
    [
      "a default with too few items",
      { names: model.list(model.string(about), { ...about, minItems: 1, default: [] }) },
      "names: its default [] has fewer than 1 items; Helm would refuse it",
    ],
    [
      "a default with an item twice",
      {
        names: model.list(model.string(about), {
          ...about,
          uniqueItems: true,
          default: ["a", "a"],
        }),
      },
      'names: its default ["a","a"] has an item twice',
    ],
    [
      "a default with a wrong item",
      { ports: model.list(model.port(about), { ...about, default: [80, 0] }) },
      "ports: [1] of its default [80,0] is below 1",
    ],
    [
      "a default with a wrong key",
      {
        env: model.map(model.string(about), {
          ...about,
          keyFormat: format("^[A-Z]+$"),
          default: { a: "" },
        }),
      },
      'env: its default {"a":""} has a key, a, that is not',
    ],
    [
      "a default that is no whole number",
      { size: model.integer({ ...about, default: 1.5 }) },
      "size: its default 1.5 is no whole number",
    ],
    [
      "a default without a word of its list",
      { level: { ...model.oneOf(["a", "b"], { ...about, default: "a" }), default: "c" } },
      'level: its default "c" is none of a, b',
    ],
    [
      "a default that Kubernetes refuses",
      {
        resources: model.kubernetes("ResourceRequirements", {
          ...about,
          default: { limits: { cpu: "much" } },
        }),
      },
      "resources: limits.cpu of its default",
    ],
    [
      "an empty default that Kubernetes refuses",
      { container: { ...model.kubernetes("Container", about), default: {} } },
      "container: its default {} must have required property 'name'",
    ],
    [
      "a default in a branch",
      inBranch(model.integer({ ...about, minimum: 1, default: 0 })),
      "mode.inner: its default 0 is below 1",
    ],
  ])("%s", (_, fields, expected) => {
    expect(message(reading(fields))).toContain(expected);
  });

  it("tells every problem at once", () => {
    const fields = { global: model.boolean(maybe), "a-b": model.boolean(maybe) };
    expect(message(reading(fields)).split("\n")).toEqual([
      "ChartError: The chart toy cannot be built.",
      "  global: Helm uses this name for subcharts; choose another one",
      "  a-b: 'a-b' is not camelCase, as Helm values are",
    ]);
  });
});

describe("a name that the model has not says so where it is read", () => {
  const values = references({
    replicas: model.integer({ ...about, default: 1 }),
    outer: model.group(about, { size: model.integer({ ...about, default: 1 }) }),
    mode: model.union(
      { ...about, discriminator: "kind", default: "a" },
      { a: model.branch(about, { inner: model.integer({ ...about, minimum: 1, default: 1 }) }) },
    ),
  });
  // The compiler refuses these, too.
  const at = (whole: object, name: string): unknown => Reflect.get(whole, name);

  it.each<[string, () => unknown, string]>([
    ["a value", () => at(values, "replcas"), "values has no 'replcas'; did you mean 'replicas'?"],
    ["one like no other", () => at(values, "colour"), "values has no 'colour'; write a name of"],
    [
      "in a group",
      () => at(values.outer, "sise"),
      "values.outer has no 'sise'; did you mean 'size'?",
    ],
    ["in a union", () => at(values.mode, "knd"), "values.mode has no 'knd'; did you mean 'kind'?"],
    [
      "of a branch",
      () => at(values.mode, "inner"),
      "values.mode has no 'inner'; the branch a has it: read it in match, matchSome or branchOf",
    ],
    [
      "in a branch",
      () => at(branchOf(values.mode, "a"), "iner"),
      "values.mode has no 'iner'; did you mean 'inner'?",
    ],
    [
      "of a plain value",
      () => at(values.replicas, "limit"),
      "values.replicas has no 'limit'; it is a value without parts",
    ],
  ])("%s", (_, read, expected) => {
    expect(read).toThrow(expected);
  });

  it("answers what is asked of any object", async () => {
    expect(await Promise.resolve(values)).toBe(values);
    expect(Object.keys(JSON.parse(JSON.stringify(values)) as object)).toContain("replicas");
    expect(String(Object.prototype.hasOwnProperty.call(values, "replicas"))).toBe("true");
  });
});
