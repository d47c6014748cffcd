import { describe, expect, it } from "vitest";
import { chartFiles } from "../../../generator/artefacts/chart-files.js";
import {
  asString,
  branchOf,
  call,
  certain,
  each,
  given,
  present,
  property,
  raw,
  references,
  script,
  text,
  textHelper,
  when,
  type Chart,
} from "../../../generator/index.js";
import type { TemplateTree } from "../../../generator/expression/tree.js";
import * as model from "../../../generator/model/index.js";
import type { Field, Fields } from "../../../generator/model/field.js";
import { toy } from "../toy-chart.js";

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

const message = (chart: Chart): string => {
  try {
    chartFiles(chart);
    return "";
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
};

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

describe("dead values", () => {
  const fields = {
    plain: model.string({ ...about, default: "" }),
    group: model.group(about, { one: model.boolean(maybe), two: model.boolean(maybe) }),
    mode: model.union(
      { ...about, discriminator: "kind", default: "a" },
      {
        a: model.branch(about, { shared: model.integer({ ...maybe, minimum: 1 }) }),
        b: model.branch(about, { shared: model.integer({ ...maybe, minimum: 1 }) }),
      },
    ),
  };
  const values = references(fields);
  const all = {
    plain: values.plain,
    one: values.group.one,
    two: values.group.two,
    kind: values.mode.kind,
    a: branchOf(values.mode, "a").shared,
    b: branchOf(values.mode, "b").shared,
  };
  const dead = (template: Partial<typeof all>, more: Parameters<typeof toy>[0] | object = {}) =>
    message(toy({ fields, templates: { "x.yaml": template }, ...more }))
      .split("\n")
      .slice(1)
      .map((line) => line.trim());

  it("builds when every value is read", () => {
    expect(dead(all)).toEqual([]);
  });

  it.each(Object.keys(all) as (keyof typeof all)[])("names %s when nothing reads it", (name) => {
    const { [name]: omitted, ...others } = all;
    expect(omitted).toBeDefined();
    const place = {
      plain: "plain",
      one: "group.one",
      two: "group.two",
      kind: "mode.kind",
      a: "mode.shared",
      b: "mode.shared",
    }[name];
    expect(dead(others)).toEqual([
      `${place} is read by no template: use it in one, or delete the value`,
    ]);
  });

  it("counts conditions, raw text, helpers and notes as reading", () => {
    const helper = textHelper({ name: "h", comment: "Reads a value.", body: values.plain });
    const template = {
      a: when(present(values.group.one), helper),
      b: raw`{{ ${values.group.two} }}`,
      c: call("upper", certain(asString(branchOf(values.mode, "a").shared))),
    };
    expect(
      message(
        toy({
          fields,
          templates: { "x.yaml": template },
          notes: '{{value "mode.kind"}} {{when "mode.kind" "b"}}{{value "mode.shared"}}{{end}}',
        }),
      ),
    ).toBe("");
  });

  it("does not count what a helper reads that no template includes", () => {
    textHelper({ name: "h", comment: "Reads a value.", body: values.plain });
    const template = { b: values.group, c: values.mode };
    expect(message(toy({ fields, templates: { "x.yaml": template } }))).toContain(
      "plain is read by no template",
    );
  });

  it("counts a group or a union that is read as a whole", () => {
    const template = { a: values.plain, b: values.group, c: values.mode };
    expect(message(toy({ fields, templates: { "x.yaml": template } }))).toBe("");
  });
});

describe("items of lists and maps", () => {
  const item = model.group(about, {
    path: model.string(about),
    port: model.integer({ ...maybe, minimum: 1, maximum: 9 }),
  });
  const fields = { routes: model.list(item, { ...about, default: [] }) };
  const { routes } = references(fields);
  const built = (tree: TemplateTree): string =>
    message(toy({ fields, templates: { "x.yaml": { a: tree } } }));

  it("are read as a whole, or part by part", () => {
    expect(built(each(routes, (route) => route))).toBe("");
    expect(built(routes)).toBe("");
    expect(
      built(each(routes, (route) => ({ p: property(route, "path"), q: property(route, "port") }))),
    ).toBe("");
  });

  it("have no part that nothing reads", () => {
    expect(built(each(routes, (route) => property(route, "path")))).toContain(
      "routes[].port is read by no template",
    );
    expect(built([each(routes, () => "x")])).toContain("routes[].path is read by no template");
  });

  it.each<[string, Field, string]>([
    [
      "a list's",
      model.list(model.group(about, { path: model.string({ ...about, default: "/" }) }), {
        ...about,
        default: [],
      }),
      "value: the default of path of its items is never applied",
    ],
    [
      "a map's",
      model.map(model.integer({ ...about, default: 1, maximum: 9 }), { ...about, default: {} }),
      "value: the default of its items is never applied",
    ],
    [
      "those of items of items",
      model.list(model.list(model.boolean({ ...about, default: true }), maybe), maybe),
      "value: the default of the items of its items is never applied",
    ],
    [
      "a union's",
      model.list(
        model.union({ ...about, discriminator: "kind", default: "a" }, { a: model.branch(about) }),
        maybe,
      ),
      "value: its items cannot be a union",
    ],
  ])("have no default: %s", (_, value, expected) => {
    expect(message(reading({ value }))).toContain(expected);
  });
});

describe("helpers", () => {
  const fields = { name: model.string({ ...about, default: "n" }) };
  const { name } = references(fields);
  const inner = textHelper({ name: "inner", comment: "Inside.", body: name });
  const outer = textHelper({ name: "outer", comment: "Outside.", body: text`a-${inner}` });
  const another = textHelper({ name: "inner", comment: "Another.", body: "b" });
  const printed = (templates: Chart["templates"]): string =>
    chartFiles(toy({ fields, templates })).get("templates/_helpers.tpl") ?? "";

  it("are defined where a template includes them, before those that include them", () => {
    const definitions = printed({ "x.yaml": { a: outer } }).match(/define "[^"]+"/g);
    expect(definitions).toEqual(['define "toy.inner"', 'define "toy.outer"']);
  });

  it("are not defined where none includes them", () => {
    expect(printed({ "x.yaml": { a: name } })).toBe("");
  });

  it("are defined once where two of one name say the same", () => {
    const again = textHelper({ name: "inner", comment: "Inside.", body: name });
    const text = printed({ "x.yaml": { a: inner, b: again } });
    expect(text.match(/define/g)).toHaveLength(1);
  });

  it("cannot have one name and say two things", () => {
    expect(message(toy({ fields, templates: { "x.yaml": { a: inner, b: another } } }))).toContain(
      "two helpers are named inner: give each a name of its own",
    );
  });

  it("cannot be included by a text alone", () => {
    const templates = { "x.yaml": { a: name } };
    expect(message(toy({ fields, templates, notes: '{{include "inner"}}' }))).toContain(
      "NOTES.hbs: the text includes inner, a helper that no template includes",
    );
    expect(
      message(toy({ fields, templates: { "x.yaml": { a: inner } }, notes: '{{include "inner"}}' })),
    ).toBe("");
  });
});

describe("texts and templates that cannot be printed name their file", () => {
  const fields = { name: model.string({ ...about, default: "n" }) };
  const { name } = references(fields);
  it.each<[string, Parameters<typeof toy>[0], string]>([
    [
      "a value that is not there",
      { fields, notes: '{{value "nmae"}}' },
      "NOTES.hbs: the text reads nmae, which is no value of the chart",
    ],
    [
      "a variable that is not there",
      { fields, notes: "{{nmae}}" },
      'NOTES.hbs: "nmae" not defined',
    ],
    ["a block that is not closed", { fields, notes: "{{#each rules}}" }, "NOTES.hbs: Parse error"],
    [
      "a list's item that may be absent altogether",
      {
        fields,
        templates: { "x.yaml": { a: [{ b: when(raw`true`, "c"), d: when(raw`false`, "e") }] } },
      },
      "templates/x.yaml: the first key of a list item must always be there",
    ],
    [
      "a subject outside of its scope",
      {
        fields,
        templates: {
          "x.yaml": (() => {
            let kept: typeof name | undefined;
            const inside = given(name, (subject) => {
              kept = subject;
              return "y";
            });
            return { a: inside, b: kept ?? "" };
          })(),
        },
      },
      "templates/x.yaml: a subject is used outside of its with or range",
    ],
    [
      "a script with text that may have a line break",
      { fields, templates: { "x.yaml": { run: script([text`echo ${name}`]) } } },
      "templates/x.yaml: a line of a script has .Values.name, which may have a line break",
    ],
    [
      "a property that is no identifier",
      {
        fields: {
          item: model.kubernetes("ResourceRequirements", { ...about, default: {} }),
          ...fields,
        },
        templates: {
          "x.yaml": given(
            references({ item: model.map(model.string(about), { ...about, default: {} }) }).item,
            (item) => ({ a: property(item, "b-c") }),
          ),
        },
      },
      "templates/x.yaml: the property .b-c is no identifier",
    ],
  ])("%s", (_, parts, expected) => {
    expect(message(toy(parts))).toContain(
      `ChartError: The chart toy cannot be built.\n  ${expected}`,
    );
  });
});

describe("templates", () => {
  const built = (file: string): string =>
    message(toy({ fields: {}, templates: { [file]: { a: "b" } } }));

  it.each(["service.yaml", "jobs/first.yaml"])("are written to %s", (file) => {
    expect(built(file)).toBe("");
  });

  it.each([
    ...["", "../../service.yaml", "/service.yaml", "a//b.yaml", "./a.yaml", "service.txt"],
    ...["_helpers.tpl", "a\nb.yaml"],
  ])("are not written to %j", (file) => {
    expect(built(file)).toContain(`'${file}' is no template's path inside templates/`);
  });

  it("leave the rules' own file alone", () => {
    expect(built("validation.yaml")).toContain("choose another name");
  });
});
