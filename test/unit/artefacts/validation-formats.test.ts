import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asYaml, references } from "../../../generator/index.js";
import { defaultValues } from "../../../generator/artefacts/default-values.js";
import { formatProblems } from "../../../generator/library/runtime/formats.js";
import { mergeDefaults } from "../../../generator/library/runtime/merge-defaults.js";
import type { PlainObject } from "../../../generator/library/runtime/chart-data.js";
import * as model from "../../../generator/model/index.js";
import { fieldRecord } from "../../../generator/sdk/code/field-data.js";
import { installed, toy, type Installed } from "../toy-chart.js";

const about = { description: "A value." };
const maybe = { ...about, whenAbsent: "nothing" };

const word = { pattern: "^[a-z]+$", what: "a word, such as abc" } as const;
const key = { pattern: "^[a-z0-9.]+$", what: "a key, such as a.1" } as const;
const text = (options: typeof about | typeof maybe) => model.string({ ...options, format: word });
const item = text(about);

/** A format at every kind of place. */
const fields = {
  plain: model.string({ ...about, format: word, default: "abc" }),
  absent: text(maybe),
  size: model.quantity(maybe),
  group: model.group(about, { inner: text(maybe) }),
  words: model.list(item, { ...about, default: [] }),
  lists: model.list(model.list(item, about), maybe),
  table: model.map(item, { ...about, keyFormat: key, default: {} }),
  options: model.map(model.string(about), {
    ...maybe,
    reservedKeys: { "a.b": "set plain instead" },
  }),
  rows: model.list(
    model.group(about, {
      name: text(maybe),
      deep: model.group(about, { inner: text(maybe) }),
      tags: model.map(item, {
        ...maybe,
        keyFormat: key,
        reservedKeys: { no: "set name instead" },
      }),
      env: model.list(model.kubernetes("EnvVar", about), maybe),
    }),
    { ...about, default: [] },
  ),
  env: model.list(model.kubernetes("EnvVar", about), { ...about, default: [] }),
  one: model.kubernetes("EnvVar", maybe),
  containers: model.list(model.kubernetes("Container", about), maybe),
  mode: model.union(
    { ...about, discriminator: "kind", default: "plain", common: { shared: text(maybe) } },
    {
      plain: model.branch(about, { name: text(maybe) }),
      tuned: model.branch(about, {
        name: model.string({ ...maybe, format: key }),
        given: model.dnsName({ ...about, default: "x" }),
        deep: model.group(about, { inner: text(maybe) }),
      }),
    },
  ),
};

const WORD = (value: string) => `'${value}' is not a word, such as abc`;
const KEY = (value: string) => `'${value}' is not a key, such as a.1`;
const BOTH = "set at most one of value and valueFrom";
const both = { name: "A", value: "a", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } };
const container = { name: "c", image: "i" };

/** Documents with one fault each: where Helm and the runtime show it, and the sentence. */
const wrong: readonly (readonly [document: PlainObject, path: string, sentence: string])[] = [
  [{ plain: "A" }, "plain", WORD("A")],
  [{ plain: "" }, "plain", WORD("")],
  [{ absent: "a b" }, "absent", WORD("a b")],
  [{ absent: "" }, "absent", WORD("")],
  [{ absent: "a\n" }, "absent", WORD("a\n")],
  [{ absent: "50% 'off' {{ x }}" }, "absent", WORD("50% 'off' {{ x }}")],
  [{ size: "1GB" }, "size", "'1GB' is not a Kubernetes quantity, such as 500m, 2 or 1Gi"],
  [{ size: -1 }, "size", "'-1' is not a Kubernetes quantity, such as 500m, 2 or 1Gi"],
  [{ group: { inner: "1" } }, "group.inner", WORD("1")],
  [{ words: ["a", "B"] }, "words[1]", WORD("B")],
  [{ lists: [["a"], ["b", "C"]] }, "lists[1][1]", WORD("C")],
  [{ table: { "x.1": "A" } }, "table.x.1", WORD("A")],
  [{ table: { X: "a" } }, "table.X", KEY("X")],
  [{ options: { "a.b": "c" } }, "options.a.b", "'a.b' cannot be set in options: set plain instead"],
  [{ rows: [{ name: "a" }, { name: "B" }] }, "rows[1].name", WORD("B")],
  [{ rows: [{ deep: { inner: "B" } }] }, "rows[0].deep.inner", WORD("B")],
  [{ rows: [{ tags: { a: "B" } }] }, "rows[0].tags.a", WORD("B")],
  [{ rows: [{ tags: { A: "b" } }] }, "rows[0].tags.A", KEY("A")],
  [
    { rows: [{ tags: { no: "b" } }] },
    "rows[0].tags.no",
    "'no' cannot be set in rows[0].tags: set name instead",
  ],
  [{ rows: [{ env: [both] }] }, "rows[0].env[0]", BOTH],
  [{ env: [{ name: "A" }, both] }, "env[1]", BOTH],
  [{ one: both }, "one", BOTH],
  [
    { containers: [container, { ...container, env: [{ name: "A" }, both] }] },
    "containers[1].env[1]",
    BOTH,
  ],
  [{ mode: { shared: "A" } }, "mode.shared", WORD("A")],
  [{ mode: { name: "1" } }, "mode.name", WORD("1")],
  [{ mode: { kind: "tuned", name: "A" } }, "mode.name", KEY("A")],
  [
    { mode: { kind: "tuned", given: "" } },
    "mode.given",
    "'' is not a DNS name: lower-case letters, digits, '-' and '.' between them, such as login-tls",
  ],
  [{ mode: { kind: "tuned", deep: { inner: "A" } } }, "mode.deep.inner", WORD("A")],
];

const right: readonly PlainObject[] = [
  {},
  { plain: "b", absent: "c", size: "1Gi", group: { inner: "d" } },
  { size: 0.5 },
  { size: 2_000_000 },
  { words: ["a", "b"], lists: [[], ["a"]], table: { "x.1": "a" }, options: { b: "A b" } },
  { rows: [{}, { name: "a", tags: { a: "b" }, env: [{ name: "A", value: "B" }] }] },
  { env: [{ ...both, value: "" }], one: { name: "A" }, containers: [container] },
  { mode: { kind: "tuned", name: "1", deep: {} } },
  { mode: { kind: "tuned", shared: "a", given: "y", deep: { inner: "a" } } },
];

describe("formats, keys and what excludes each other", () => {
  let chart: Installed;
  const values = references(fields);
  beforeAll(() => {
    const read = Object.entries(values).map(([name, value]) => [name, asYaml(value)]);
    chart = installed(
      toy({
        fields,
        templates: {
          "all.yaml": Object.fromEntries(read) as object as Record<
            string,
            ReturnType<typeof asYaml>
          >,
        },
      }),
    );
  });
  afterAll(() => {
    chart.remove();
  });

  const judged = (document: PlainObject) =>
    formatProblems(fieldRecord(fields), {
      written: document,
      merged: mergeDefaults(document, defaultValues(fields)),
      where: "",
    });

  it.each(wrong)("%j", async (document, path, sentence) => {
    expect(judged(document)).toEqual([{ path, message: sentence }]);
    const { error } = await chart.render(document);
    const said = /\(toy\/templates\/validation\.yaml:[^)]*\): (.*?)\n\nUse --debug/s.exec(
      error,
    )?.[1];
    // What cannot be set says itself where; the fault of a key is shown at its map.
    const where = sentence.includes("cannot be set") ? "" : `${shownAt(path, sentence)}: `;
    expect(said).toBe(where + sentence);
  });

  it.each(right.map((document) => [document]))("%j", async (document) => {
    expect(judged(document)).toEqual([]);
    expect((await chart.render(document)).error).toBe("");
  });
});

const shownAt = (path: string, sentence: string): string =>
  sentence.includes("is not a key") && !path.startsWith("mode")
    ? path.slice(0, path.lastIndexOf("."))
    : path;
