import { describe, expect, it } from "vitest";
import { chartFiles } from "../../../generator/artefacts/chart-files.js";
import {
  asString,
  branchOf,
  call,
  certain,
  each,
  present,
  property,
  raw,
  references,
  text,
  textHelper,
  when,
  type Chart,
} from "../../../generator/index.js";
import type { TemplateTree } from "../../../generator/expression/tree.js";
import * as model from "../../../generator/model/index.js";
import type { Field, Fields } from "../../../generator/model/field.js";
import { toy } from "../toy-chart.js";
import { message } from "./message.js";

const about = { description: "A value." };
const maybe = { ...about, whenAbsent: "nothing" };

/** A chart whose template reads every value of the model as a whole. */
const reading = (fields: Fields): Chart =>
  toy({
    fields,
    templates: {
      "all.yaml": Object.fromEntries(Object.keys(fields).map((name) => [name, raw`{{ .Values }}`])),
    },
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
