import { each, mappingHelper, references, text, textHelper } from "../../generator/index.js";
import * as model from "../../generator/model/index.js";

const about = { description: "A value." };
const maybe = { ...about, whenAbsent: "nothing" };

/** A value of each kind that prints in a way of its own. */
export const fields = {
  flag: model.boolean({ ...about, default: false }),
  maybeFlag: model.boolean(maybe),
  count: model.integer({ ...about, minimum: 0, maximum: 100, default: 3 }),
  large: model.integer({ ...about, default: 2_000_000 }),
  maybeCount: model.integer({ ...maybe, minimum: 0, maximum: 100 }),
  positive: model.integer({ ...maybe, minimum: 1, maximum: 9 }),
  ratio: model.number({ ...about, default: 0.5 }),
  title: model.string({ ...about, default: "a title" }),
  maybeTitle: model.string(maybe),
  slug: model.dnsName({ ...about, default: "slug" }),
  level: model.oneOf(["info", "debug"], { ...about, default: "info" }),
  odd: model.oneOf(["yes", "no"], { ...about, default: "yes" }),
  labels: model.map(model.string(about), { ...about, default: {} }),
  pairs: model.map(model.dnsName(about), {
    ...about,
    keyFormat: { pattern: "^[a-z]+$", what: "a word, such as a" },
    default: { a: "1" },
  }),
  words: model.list(model.string(about), { ...about, default: [] }),
  numbers: model.list(model.integer(about), { ...about, default: [1] }),
  rows: model.list(model.kubernetes("EnvVar", about), { ...about, default: [] }),
  affinity: model.kubernetes("Affinity", { ...about, default: {} }),
  resources: model.kubernetes("ResourceRequirements", {
    ...about,
    default: { limits: { memory: "1Gi" } },
  }),
  mode: model.union(
    {
      ...about,
      discriminator: "kind",
      default: "plain",
      common: { size: model.integer({ ...about, minimum: 1, maximum: 99, default: 10 }) },
    },
    {
      plain: model.branch(about),
      tuned: model.branch(about, {
        speed: model.integer({ ...about, minimum: 1, maximum: 99, default: 7 }),
        hint: model.dnsName(maybe),
        deep: model.group(about, {
          inner: model.integer({ ...about, minimum: 1, maximum: 99, default: 4 }),
          depth: model.integer({ ...maybe, minimum: 0, maximum: 99 }),
        }),
      }),
    },
  ),
};

export const values = references(fields);

export const aLine = textHelper({
  name: "line",
  comment: "One line, and what must not end it: */",
  body: values.slug,
});

export const aName = textHelper({
  name: "aName",
  comment: "Letters, digits and dashes.",
  yields: "name",
  body: values.slug,
});

export const allWords = textHelper({
  name: "words",
  comment: "One text after the other.",
  body: each(values.words, (word) => text`=${word}=`),
});

export const someEntries = mappingHelper<object>({
  name: "entries",
  comment: "Two entries.",
  body: { one: values.title, two: values.count },
});

export const oneEntry = mappingHelper<object>({
  name: "entry",
  comment: "One entry.",
  body: { one: values.slug },
});

/** Documents of values: nothing set, everything set, and all that Go takes for empty. */
export const documents = {
  defaults: {},
  full: {
    flag: true,
    maybeFlag: true,
    count: 7,
    large: 3_000_000,
    maybeCount: 4,
    positive: 5,
    ratio: 0.25,
    title: 'say "hi": {{ x }} # \\ on',
    maybeTitle: "12:30",
    slug: "a-slug",
    level: "debug",
    odd: "no",
    labels: { on: "yes", n: "1" },
    pairs: { b: "2" },
    words: ["true", "b c"],
    numbers: [4_000_000, 2],
    rows: [{ name: "A", value: "1" }],
    affinity: { podAffinity: {} },
    resources: { limits: { cpu: 1 } },
    mode: { kind: "tuned", size: 1, speed: 9, hint: "h", deep: { inner: 8, depth: 6 } },
  },
  empty: {
    flag: false,
    maybeFlag: false,
    count: 0,
    maybeCount: 0,
    ratio: 0,
    title: "",
    maybeTitle: "",
    labels: {},
    words: [],
    numbers: [],
    mode: { kind: "tuned" },
  },
} as const;

export type DocumentName = keyof typeof documents;
