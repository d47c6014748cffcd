import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  atLeast,
  atMost,
  branchOf,
  equals,
  exactlyOne,
  greater,
  must,
  not,
  notTogether,
  orElse,
  present,
  references,
} from "../../../generator/index.js";
import * as model from "../../../generator/model/index.js";
import type { Rule } from "../../../generator/expression/rules/rule.js";
import { documented, sentence } from "../../../generator/expression/rules/sentence.js";
import { installed, toy, type Installed } from "../toy-chart.js";

const about = { description: "A value." };
const maybe = { ...about, whenAbsent: "nothing" };

const fields = {
  size: model.integer({ ...about, minimum: 0, default: 2 }),
  limit: model.integer({ ...about, minimum: 0, default: 3 }),
  zero: model.integer({ ...maybe, minimum: 0 }),
  some: model.integer({ ...maybe, minimum: 1 }),
  share: model.number({ ...about, default: 0.5 }),
  most: model.number({ ...about, default: 0.75 }),
  level: model.oneOf(["info", "debug"], { ...about, default: "info" }),
  flag: model.boolean({ ...about, default: false }),
  maybeFlag: model.boolean(maybe),
  one: model.string(maybe),
  two: model.string(maybe),
  three: model.list(model.string(about), { ...about, default: [] }),
  mode: model.union(
    { ...about, discriminator: "kind", default: "plain" },
    {
      plain: model.branch(about),
      tuned: model.branch(about, {
        speed: model.integer({ ...about, minimum: 1, default: 2 }),
        left: model.string(maybe),
        right: model.string(maybe),
      }),
    },
  ),
};
const values = references(fields);
const tuned = branchOf(values.mode, "tuned");
const kind = (word: string, rest = {}) => ({ mode: { kind: word, ...rest } });

interface RuleCase {
  readonly rule: Rule;
  readonly holds: readonly object[];
  readonly broken: readonly object[];
}

/** A rule of each kind and with each condition, with documents on both sides of it. */
const cases: Readonly<Record<string, RuleCase>> = {
  "at most": {
    rule: must(atMost(values.size, values.limit)),
    holds: [{}, { size: 3 }, { size: 12, limit: 100 }, { size: 0, limit: 0 }],
    broken: [{ size: 4 }, { limit: 1 }, { size: 1, limit: 0 }],
  },
  "at most, of fractions": {
    rule: must(atMost(values.share, values.most)),
    holds: [{}, { share: 0.75 }, { share: 1, most: 2.5 }],
    broken: [{ share: 0.8 }, { share: 1, most: 0 }],
  },
  "at most, where it may be absent": {
    rule: must(atMost(values.zero, values.size)),
    holds: [{}, { zero: 0, size: 0 }, { zero: 2 }],
    broken: [{ zero: 3 }, { zero: 1, size: 0 }],
  },
  "at most, of what stands for an absent value": {
    rule: must(atMost(values.size, orElse(values.some, 3))),
    holds: [{}, { size: 3 }, { size: 5, some: 5 }],
    broken: [{ size: 4 }, { some: 1 }],
  },
  "at most, where another value does not say otherwise": {
    rule: must(atMost(values.size, values.limit), { where: not(values.flag) }),
    holds: [{}, { size: 4, flag: true }],
    broken: [{ size: 4 }],
  },
  "at most, inside a branch": {
    rule: must(atMost(tuned.speed, values.size)),
    holds: [{}, { size: 1 }, kind("tuned"), { ...kind("tuned", { speed: 1 }), size: 1 }],
    broken: [{ ...kind("tuned"), size: 1 }, kind("tuned", { speed: 3 })],
  },
  "at least": {
    rule: must(atLeast(values.zero, 2), { when: greater(values.size, 5) }),
    holds: [{}, { zero: 0 }, { zero: 2, size: 6 }, { size: 6 }],
    broken: [{ zero: 0, size: 6 }],
  },
  "exactly one": {
    rule: exactlyOne(values.one, values.two, values.three),
    holds: [{ one: "a" }, { three: ["a"] }, { one: "", two: "b", three: [] }],
    broken: [{}, { one: "a", two: "b" }, { two: "b", three: ["c"] }, { one: "" }],
  },
  "exactly one, inside a branch": {
    rule: exactlyOne(tuned.left, tuned.right),
    holds: [{}, kind("tuned", { left: "a" }), kind("tuned", { right: "a" })],
    broken: [kind("tuned"), kind("tuned", { left: "a", right: "b" })],
  },
  "at most one": {
    rule: notTogether(values.one, values.two, values.zero),
    holds: [{}, { zero: 0 }, { two: "b" }],
    broken: [
      { one: "a", two: "b" },
      { two: "b", zero: 0 },
    ],
  },
  "requires a set value when a flag is on": {
    rule: must(present(values.one), { when: values.flag }),
    holds: [{}, { flag: true, one: "a" }],
    broken: [{ flag: true }, { flag: true, one: "" }],
  },
  "requires a flag when a value is set": {
    rule: must(values.flag, { when: present(values.zero) }),
    holds: [{}, { zero: 0, flag: true }],
    broken: [{ zero: 0 }],
  },
  "requires, of a flag that is off or absent": {
    rule: must(present(values.one), { when: not(values.maybeFlag) }),
    holds: [{}, { maybeFlag: true }, { maybeFlag: false, one: "a" }],
    broken: [{ maybeFlag: false }],
  },
  "requires a word": {
    rule: must(equals(values.level, "debug"), { when: present(values.one) }),
    holds: [{}, { one: "a", level: "debug" }],
    broken: [{ one: "a" }],
  },
  "requires, of a word that is absent": {
    rule: must(present(values.two), { when: equals(values.one, "x") }),
    holds: [{}, { one: "y" }, { one: "x", two: "b" }],
    broken: [{ one: "x" }],
  },
  "requires, of zero against absence": {
    rule: must(values.flag, { when: equals(values.zero, 0) }),
    holds: [{}, { zero: 1 }, { zero: 0, flag: true }],
    broken: [{ zero: 0 }],
  },
  "requires more than a bound": {
    rule: must(greater(values.zero, 3), { when: equals(values.level, "debug") }),
    holds: [{}, { level: "debug" }, { level: "debug", zero: 4 }],
    broken: [{ level: "debug", zero: 3 }],
  },
  "requires a branch": {
    rule: must(equals(values.mode.kind, "tuned"), { when: values.flag }),
    holds: [{}, { flag: true, ...kind("tuned") }],
    broken: [{ flag: true }],
  },
};

describe.each(Object.entries(cases))("%s", (_, { rule, holds, broken }) => {
  let chart: Installed;
  beforeAll(() => {
    chart = installed(
      toy({
        fields,
        rules: [rule],
        templates: { "all.yaml": { ...values, mode: { whole: values.mode } } },
      }),
    );
  });
  afterAll(() => {
    chart.remove();
  });

  it.each(holds)("holds of %j", async (document) => {
    expect((await chart.render(document)).error).toBe("");
  });

  it.each(broken)("is broken by %j", async (document) => {
    const first = sentence(rule)
      .map((part) => (typeof part === "string" ? part : "name" in part ? part.name : "\n"))
      .join("")
      .split("\n")
      .reduce((longest, part) => (part.length > longest.length ? part : longest));
    const { error } = await chart.render(document);
    expect(error).toContain(`execution error at (toy/templates/validation.yaml`);
    expect(error).toContain(first);
    expect(error).not.toContain("%!");
  });
});

it("puts the document's values into the sentence", async () => {
  const chart = installed(
    toy({
      fields,
      rules: [must(atMost(values.share, values.most)), must(atMost(values.size, values.limit))],
      templates: { "all.yaml": { ...values, mode: { whole: values.mode } } },
    }),
  );
  try {
    expect((await chart.render({ share: 0.8 })).error).toContain(
      "share (0.8) must not exceed most (0.75)",
    );
    expect((await chart.render({ size: 2_000_000 })).error).toContain(
      "size (2000000) must not exceed limit (3)",
    );
  } finally {
    chart.remove();
  }
});

it.each<[Rule, string]>([
  [must(atMost(values.size, values.limit)), "size must not exceed limit"],
  [
    must(atLeast(tuned.speed, 2), { when: greater(values.size, 1) }),
    "mode.speed must be at least 2 when size is more than 1",
  ],
  [exactlyOne(values.one, values.two, values.three), "set exactly one of one, two and three"],
  [notTogether(values.one, values.two), "set at most one of one and two"],
  [
    must(present(values.one), { when: equals(values.level, "debug") }),
    'one must be set when level is "debug"',
  ],
])("is documented without values: %#", (rule, words) => {
  expect(documented(rule)).toBe(words);
});
