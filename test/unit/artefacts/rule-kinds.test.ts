import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultValues } from "../../../generator/artefacts/default-values.js";
import { rulesOf } from "../../../generator/expression/rules/field-rules.js";
import type { Rule } from "../../../generator/expression/rules/rule.js";
import {
  amountOf,
  asYaml,
  atLeast,
  atMost,
  beginsWith,
  both,
  differs,
  endsWith,
  either,
  equals,
  hasItem,
  lengthOf,
  less,
  must,
  noneTwice,
  not,
  nothingInBoth,
  numbered,
  orElse,
  partOf,
  plus,
  present,
  quantityIn,
  references,
  release,
  text,
  times,
} from "../../../generator/index.js";
import type { PlainObject } from "../../../generator/library/runtime/chart-data.js";
import { mergeDefaults } from "../../../generator/library/runtime/merge-defaults.js";
import { brokenRules } from "../../../generator/library/runtime/rules.js";
import * as model from "../../../generator/model/index.js";
import { rulesData } from "../../../generator/sdk/code/rule-data.js";
import { installed, toy, type Installed } from "../toy-chart.js";

const about = { description: "A value." };
const maybe = { ...about, whenAbsent: "nothing" };
const count = (initial: number) => model.integer({ ...about, default: initial });
const mount = model.kubernetes("VolumeMount", about);

const fields = {
  one: count(1),
  two: count(2),
  three: count(3),
  factor: model.integer({ ...maybe, minimum: 1 }),
  affinity: model.kubernetes("Affinity", { ...about, default: {} }),
  name: model.string(maybe),
  words: model.list(model.string(about), { ...about, default: ["a"] }),
  others: model.list(model.string(about), { ...about, default: [] }),
  labels: model.map(model.string(about), { ...about, default: {} }),
  tags: model.map(model.string(about), { ...about, default: {} }),
  mounts: model.list(mount, {
    ...about,
    default: [],
    uniqueBy: "mountPath",
    reserved: [{ by: "mountPath", words: ["/tmp", "/own/*"], reason: "the chart mounts it" }],
  }),
  further: model.list(mount, { ...about, default: [] }),
  resources: model.kubernetes("ResourceRequirements", {
    ...about,
    default: { limits: { memory: "1Gi" } },
  }),
};
const values = references(fields);
const {
  one,
  two,
  three,
  factor,
  affinity,
  name,
  words,
  others,
  labels,
  tags,
  mounts,
  further,
  resources,
} = values;
const node = { preferredDuringSchedulingIgnoredDuringExecution: [] };
const memory = quantityIn(resources, "limits", "memory");
const limit = (memory: string | number | null) => ({ resources: { limits: { memory } } });
const at = (...paths: readonly string[]) => paths.map((mountPath) => ({ name: "v", mountPath }));

/** Documents that keep each rule, and others that break it, with what is said. */
const cases: readonly {
  readonly rule?: Rule;
  readonly keep: readonly PlainObject[];
  readonly broken: readonly (readonly [PlainObject, string])[];
}[] = [
  {
    rule: must(atMost(plus(one, two), three)),
    keep: [{}, { one: 0, two: 3 }],
    broken: [[{ one: 2 }, "one (2) plus two (2) must not exceed three (3)"]],
  },
  {
    rule: must(atMost(times(lengthOf(words), orElse(factor, 2)), three)),
    keep: [{}, { words: [] }, { words: ["a", "b", "c"], factor: 1 }, { words: [], factor: 9 }],
    broken: [
      [{ words: ["a", "b"] }, "the number of words (2) times factor (2) must not exceed three (3)"],
      [{ factor: 4 }, "the number of words (1) times factor (4) must not exceed three (3)"],
    ],
  },
  {
    rule: must(present(name), { when: present(partOf(affinity, "nodeAffinity")) }),
    keep: [{}, { affinity: { podAffinity: {} } }, { name: "a", affinity: { nodeAffinity: node } }],
    broken: [
      [{ affinity: { nodeAffinity: node } }, "name must be set when affinity.nodeAffinity is set"],
    ],
  },
  {
    rule: must(less(one, two)),
    keep: [{}, { one: -1 }],
    broken: [[{ one: 2 }, "one (2) must be less than two (2)"]],
  },
  {
    rule: must(differs(one, two), { when: both(present(name), not(equals(three, 9))) }),
    keep: [{}, { two: 1 }, { two: 1, name: "a", three: 9 }],
    broken: [
      [
        { two: 1, name: "a" },
        "one (1) must differ from two (1) when name is set and three is not 9",
      ],
    ],
  },
  {
    rule: must(either(beginsWith(name, "a"), hasItem(words, "b"))),
    keep: [{}, { name: "ab" }, { name: "x", words: ["b"] }],
    broken: [[{ name: "x" }, "name ('x') must begin with a or words must have 'b'"]],
  },
  {
    rule: must(endsWith(name, "/a"), { when: not(endsWith(name, "b")) }),
    keep: [{}, { name: "x/a" }, { name: "/a" }, { name: "x/b" }],
    broken: [
      [{ name: "/ab/a/" }, "name ('/ab/a/') must end with /a when name does not end with b"],
      [{ name: "a" }, "name ('a') must end with /a when name does not end with b"],
    ],
  },
  {
    rule: must(not(endsWith(name, "b")), { when: endsWith(name, "ab") }),
    keep: [{}, { name: "b" }],
    broken: [[{ name: "ab" }, "name ('ab') must not end with b when name ends with ab"]],
  },
  {
    rule: must(atLeast(lengthOf(words), one)),
    keep: [{}, { words: ["a", "b"] }, { words: [], one: 0 }],
    broken: [
      [{ words: [] }, "the number of words (0) must be at least one (1)"],
      [{ one: 2 }, "the number of words (1) must be at least one (2)"],
    ],
  },
  {
    rule: noneTwice(words),
    keep: [{}, { words: [] }, { words: ["a", "b"] }],
    broken: [[{ words: ["a", "b", "a"] }, "'a' is twice in words"]],
  },
  {
    rule: nothingInBoth(words, others),
    keep: [{}, { others: ["b"] }, { words: [], others: ["a"] }],
    broken: [[{ others: ["b", "a"] }, "'a' is in both words and others"]],
  },
  {
    rule: nothingInBoth(labels, tags),
    keep: [{}, { labels: { a: "1" }, tags: { b: "1" } }],
    broken: [[{ labels: { a: "1", c: "" }, tags: { c: "2" } }, "'c' is in both labels and tags"]],
  },
  {
    rule: nothingInBoth(mounts, further, { by: "mountPath" }),
    keep: [{}, { mounts: at("/a"), further: at("/b") }],
    broken: [
      [
        { mounts: at("/a"), further: at("/b", "/a") },
        "mountPath '/a' is in both mounts and further",
      ],
    ],
  },
  {
    keep: [{ mounts: at("/a", "/b", "/temporary", "/own") }],
    broken: [
      [{ mounts: at("/a", "/b", "/a") }, "two items of mounts have the mountPath '/a'"],
      [{ mounts: at("/a", "/tmp") }, "'/tmp' cannot be set in mounts: the chart mounts it"],
      [{ mounts: at("/own/x") }, "'/own/x' cannot be set in mounts: the chart mounts it"],
    ],
  },
  {
    rule: must(present(memory)),
    keep: [{}, { resources: {} }, limit("1")],
    broken: [[limit(null), "resources.limits.memory must be set"]],
  },
  {
    // Each side in another notation.
    rule: must(atMost(amountOf("1Gi"), amountOf(memory))),
    keep: [
      {},
      ...[
        "1Gi",
        "1024Mi",
        "1048576Ki",
        "1073741824",
        "1.08G",
        "1.1e9",
        "2E9",
        "1073741824000m",
        "1Ti",
        "1P",
      ].map(limit),
      limit(1_073_741_824),
      limit(2e9),
    ],
    broken: [
      "1023.9Mi",
      "1073741823",
      "1.07G",
      "1e9",
      "1073741823999m",
      "999999999999n",
      ".5Gi",
      "1.Mi",
    ].map(
      (text) => [limit(text), `1Gi must not exceed resources.limits.memory (${text})`] as const,
    ),
  },
];

describe.each(cases)("rule %#", ({ rule, keep, broken }) => {
  const rules = rulesOf({ fields, rules: rule === undefined ? [] : [rule] });
  let chart: Installed;
  beforeAll(() => {
    const read = Object.entries(values).map(([key, value]) => [key, asYaml(value)] as const);
    const templates = { "all.yaml": Object.fromEntries(read) };
    chart = installed(toy({ fields, rules: rule === undefined ? [] : [rule], templates }));
  });
  afterAll(() => {
    chart.remove();
  });
  const judged = (document: PlainObject) =>
    brokenRules(rulesData(rules), {
      written: document,
      merged: mergeDefaults(document, defaultValues(fields)),
      where: "",
    });

  it.each(keep.map((document) => [document]))("is kept by %j", async (document) => {
    expect(judged(document)).toEqual([]);
    expect((await chart.render(document)).error).toBe("");
  });

  it.each(broken)("is broken by %j", async (document, sentence) => {
    expect(judged(document).map(({ message }) => message)).toEqual([sentence]);
    expect((await chart.render(document)).error).toContain(`): ${sentence}\n`);
  });
});

describe("names that the release gives", () => {
  const rules = [numbered(words, text`data-${release.name}-`, "pods look for them")];
  let chart: Installed;
  beforeAll(() => {
    const templates = { "all.yaml": { words: asYaml(words) } };
    chart = installed(toy({ fields: { words: fields.words }, rules, templates }));
  });
  afterAll(() => {
    chart.remove();
  });

  it("are judged by Helm, which says the right one", async () => {
    const { error } = await chart.render({ words: ["data-x-0", "data-x-2"] });
    const release = /words\[\d\] must be data-(\S+)-0: pods look for them/.exec(error)?.[1];
    const right = [`data-${release}-0`, `data-${release}-1`];
    expect((await chart.render({ words: right })).error).toBe("");
    expect((await chart.render({ words: right.toReversed() })).error).toContain(
      `words[0] must be data-${release}-0: pods look for them`,
    );
  });

  it("are judged by no document alone", () => {
    expect(rulesData(rules)).toEqual([]);
  });
});
