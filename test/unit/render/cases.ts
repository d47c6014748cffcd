import type { TemplateTree } from "../../../generator/expression/tree.js";
import { branchOf } from "../../../generator/expression/references.js";
import * as m from "../../../generator/index.js";
import {
  aLine,
  allWords,
  aName,
  oneEntry,
  someEntries,
  values,
  type DocumentName,
} from "../fields.js";
import { scripts } from "./scripts.js";

/** A tree, and what stands under its key for each document; undefined where the key is not there. */
export interface Case {
  readonly tree: TemplateTree;
  readonly means: Readonly<Record<DocumentName, unknown>>;
}

const tuned = branchOf(values.mode, "tuned");
const TITLE = 'say "hi": {{ x }} # \\ on';

/** Means the same whatever the values are. */
const always = (tree: TemplateTree, meaning: unknown): Case => by(tree, meaning, meaning, meaning);

/** What the tree means with the defaults, with everything set, and with all that is empty. */
const by = (tree: TemplateTree, defaults: unknown, full: unknown, empty: unknown): Case => ({
  tree,
  means: { defaults, full, empty },
});

const scalars: Readonly<Record<string, Case>> = {
  "literal-word": always("plain-text", "plain-text"),
  "literal-read-as-boolean": always("yes", "yes"),
  "literal-read-as-number": always("1e3", "1e3"),
  "literal-braces": always("{{ .Values.x }}", "{{ .Values.x }}"),
  "literal-lines": always("a {{ b }}\n\n  c\n", "a {{ b }}\n\n  c\n"),
  "literal-lines-unlike-a-block": always(" a\nb\n\n", " a\nb\n\n"),
  "literal-number": always(0.5, 0.5),
  "literal-boolean": always(false, false),
  "literal-empty": always({ list: [], map: {}, items: [{}] }, { list: [], map: {}, items: [{}] }),
  "value-string": by(values.title, "a title", TITLE, ""),
  "value-enum": by(values.level, "info", "debug", "info"),
  "value-enum-read-as-boolean": by(values.odd, "yes", "no", "yes"),
  "value-boolean": by(values.flag, false, true, false),
  "value-integer": by(values.count, 3, 7, 0),
  "value-large-integer": by(values.large, 2_000_000, 3_000_000, 2_000_000),
  "value-number": by(values.ratio, 0.5, 0.25, 0),
  "value-optional": by(values.maybeTitle, undefined, "12:30", undefined),
  "value-optional-integer": by(values.maybeCount, undefined, 4, 0),
  "value-optional-boolean": by(values.maybeFlag, undefined, true, false),
  "value-of-a-branch": by(
    m.matchSome(values.mode, { tuned: ({ speed }) => speed }),
    undefined,
    9,
    7,
  ),
  "value-of-a-group-in-a-branch": by(
    m.matchSome(values.mode, { tuned: ({ deep }) => ({ inner: deep.inner, depth: deep.depth }) }),
    undefined,
    { inner: 8, depth: 6 },
    { inner: 4 },
  ),
  "builtin-release-name": always(m.release.name, "rel"),
  "builtin-service": always(m.release.service, "Helm"),
  "builtin-app-version": always(m.chart.appVersion, "4.5"),
  "string-of-integer": by(m.asString(values.count), "3", "7", "0"),
  "string-of-large-integer": by(m.asString(values.large), "2000000", "3000000", "2000000"),
  "string-of-optional": by(m.asString(values.positive), undefined, "5", undefined),
  "string-of-optional-boolean": by(m.asString(values.maybeFlag), undefined, "true", "false"),
};

const texts: Readonly<Record<string, Case>> = {
  "text-bare": by(m.text`pre/${values.slug}`, "pre/slug", "pre/a-slug", "pre/slug"),
  "text-after-include": by(m.text`${aLine}-end`, "slug-end", "a-slug-end", "slug-end"),
  "text-after-a-name": by(m.text`${aName}-end`, "slug-end", "a-slug-end", "slug-end"),
  "text-between-names": by(m.text`${aName}-${aName}`, "slug-slug", "a-slug-a-slug", "slug-slug"),
  "text-lines-of-anything": by(
    m.text`first\n${values.title}\n`,
    "first\na title\n",
    `first\n${TITLE}\n`,
    "first\n\n",
  ),
  "text-quoted": by(m.text`${values.count}: "x"`, '3: "x"', '7: "x"', '0: "x"'),
  "text-printf": by(
    m.text`100% ${values.title}/${values.large}/${values.ratio}`,
    "100% a title/2000000/0.5",
    `100% ${TITLE}/3000000/0.25`,
    "100% /2000000/0",
  ),
  "text-of-a-function": by(
    m.text`${values.title} ${m.call("len", values.words)}`,
    "a title 0",
    `${TITLE} 2`,
    " 0",
  ),
  "text-braces": by(m.text`{${values.count}} {{x}}`, "{3} {{x}}", "{7} {{x}}", "{0} {{x}}"),
  "text-lines": by(m.text`{{ a ${values.count}\nb\n`, "{{ a 3\nb\n", "{{ a 7\nb\n", "{{ a 0\nb\n"),
  "text-in-text": by(m.text`a${m.text`b${values.slug}`}`, "abslug", "aba-slug", "abslug"),
};

const operators: Readonly<Record<string, Case>> = {
  "call-one": by(m.call("upper", values.slug), "SLUG", "A-SLUG", "SLUG"),
  "call-of-call": by(
    m.call("trim", m.call("replace", "a", "b", values.slug)),
    "slug",
    "b-slug",
    "slug",
  ),
  "unless-replaced": by(
    [m.replaceable(values.rows, { name: "A", value: "0" }), values.rows],
    [{ name: "A", value: "0" }],
    [{ name: "A", value: "1" }],
    [{ name: "A", value: "0" }],
  ),
  "include-text": by(aLine, "slug", "a-slug", "slug"),
  "include-name": by(aName, "slug", "a-slug", "slug"),
  "include-texts-of-a-list": by(allWords, "", "=true==b c=", ""),
  "include-mapping": by(
    m.merge<object>(someEntries),
    { one: "a title", two: 3 },
    { one: TITLE, two: 7 },
    { one: "", two: 0 },
  ),
  "compare-words": by(m.equals(values.level, "debug"), false, true, false),
  "compare-integers": by(m.atLeast(values.count, values.large), false, false, false),
  "compare-integer-literal": by(m.differs(values.count, 3), false, true, true),
  "compare-fractions": by(m.greater(values.ratio, 0.3), true, false, false),
  "compare-fraction-with-integer": by(m.less(values.ratio, values.count), true, true, false),
  "compare-fraction-with-whole": by(m.less(values.ratio, 1), true, true, true),
  "compare-defaulted": by(
    m.less(m.orElse(values.positive, 2), m.orElse(values.positive, 9)),
    true,
    false,
    true,
  ),
  "logic-and-or-not": by(
    m.both(m.not(values.flag), m.either(m.equals(values.level, "info"), values.flag)),
    true,
    false,
    true,
  ),
  "arithmetic-integers": by(
    m.minus(m.times(m.plus(values.count, 1), 2), m.dividedBy(values.count, 2)),
    7,
    13,
    2,
  ),
  "arithmetic-rest": by(m.modulo(values.large, 7), 2_000_000 % 7, 3_000_000 % 7, 2_000_000 % 7),
  "arithmetic-fractions": by(m.times(values.ratio, 3), 1.5, 0.75, 0),
  "present-zero": by(m.present(values.maybeCount), false, true, true),
  "present-in-a-group-of-a-branch": by(m.present(tuned.deep.depth), false, true, false),
  "default-text": by(m.orElse(values.maybeTitle, aLine), "slug", "12:30", "slug"),
  "default-number": by(m.orElse(values.positive, 2), 2, 5, 2),
  "encode-json": by(m.asJson(values.pairs), '{"a":"1"}', '{"a":"1","b":"2"}', '{"a":"1"}'),
  "encode-yaml": by(m.asYaml(values.numbers), "- 1", "- 4000000\n- 2", "[]"),
  "encode-yaml-of-a-helper": by(m.asYaml(oneEntry), 'one: "slug"', 'one: "a-slug"', 'one: "slug"'),
  "raw-action": by(m.raw`{{ len ${values.words} }}`, 0, 2, 0),
};

const control: Readonly<Record<string, Case>> = {
  "when-alone": by(m.when(values.flag, "on"), undefined, "on", undefined),
  "when-else": by(m.when(values.flag, 1, 2), 2, 1, 2),
  "when-else-when": by(
    m.when(values.flag, "a", m.when(m.equals(values.count, 3), "b", "c")),
    "b",
    "a",
    "c",
  ),
  "unless-alone": by(m.unless(values.flag, "off"), "off", undefined, "off"),
  "match-union": by(
    m.match(values.mode, { plain: () => "p", tuned: ({ speed }) => m.asString(speed) }),
    "p",
    "9",
    "7",
  ),
  "given-or-else": by(
    m.given<string, object>(values.maybeTitle, (title) => ({ title, level: values.level }), {
      none: true,
    }),
    { none: true },
    { title: "12:30", level: "debug" },
    { none: true },
  ),
  "given-inside-each": by(
    m.each(values.words, (word) => ({
      word,
      more: m.given(values.maybeTitle, (title) => m.text`${title} ${word} ${values.count}`),
    })),
    undefined,
    [
      { word: "true", more: "12:30 true 7" },
      { word: "b c", more: "12:30 b c 7" },
    ],
    undefined,
  ),
  "each-index": by(
    [m.each(values.numbers, (number, index) => ({ at: index, number }))],
    [{ at: 0, number: 1 }],
    [
      { at: 0, number: 4_000_000 },
      { at: 1, number: 2 },
    ],
    undefined,
  ),
  "each-in-each": by(
    m.each(values.words, (word, at) => ({
      word,
      pairs: m.eachEntry(values.pairs, (key, value) => [key, m.text`${value} ${word} ${at}`]),
    })),
    undefined,
    [
      { word: "true", pairs: { a: "1 true 0", b: "2 true 0" } },
      { word: "b c", pairs: { a: "1 b c 1", b: "2 b c 1" } },
    ],
    undefined,
  ),
  "each-scalars": by(
    m.each(values.words, (word) => word),
    undefined,
    ["true", "b c"],
    undefined,
  ),
  "each-of-a-list-that-is-bound": by(
    {
      kept: m.bind<readonly string[], object>(
        "words",
        m.call("uniq", m.call("compact", m.call("prepend", values.words, values.slug))),
        (words) => ({
          all: m.when<readonly object[]>(
            m.present(words),
            [m.each<string, object>(words, (word) => ({ word }))],
            [{ none: true }],
          ),
        }),
      ),
    },
    { kept: { all: [{ word: "slug" }] } },
    { kept: { all: [{ word: "a-slug" }, { word: "true" }, { word: "b c" }] } },
    { kept: { all: [{ word: "slug" }] } },
  ),
  "each-whole-objects": by(
    m.each(values.rows, (row) => row),
    undefined,
    [{ name: "A", value: "1" }],
    undefined,
  ),
  "each-property": by(
    m.each(values.rows, (row) => ({ is: m.property(row, "name") })),
    undefined,
    [{ is: "A" }],
    undefined,
  ),
  "each-entry": by(
    m.eachEntry(values.labels, (key, value) => [key, value]),
    undefined,
    { on: "yes", n: "1" },
    undefined,
  ),
  "each-entry-with-prefix": by(
    { fixed: "f", more: m.eachEntry(values.pairs, (key, value) => [m.text`KEY_${key}`, value]) },
    { fixed: "f", more: { KEY_a: "1" } },
    { fixed: "f", more: { KEY_a: "1", KEY_b: "2" } },
    { fixed: "f", more: { KEY_a: "1" } },
  ),
};

const shapes: Readonly<Record<string, Case>> = {
  "conditions-joined": by(
    { a: m.when(values.flag, 1), b: m.when(values.flag, 2), c: 3 },
    { c: 3 },
    { a: 1, b: 2, c: 3 },
    { c: 3 },
  ),
  "guard-once-for-nested-keys": by(
    { x: { y: { z: values.maybeTitle } }, always: true },
    { always: true },
    { x: { y: { z: "12:30" } }, always: true },
    { always: true },
  ),
  "guard-of-a-list": by(
    [m.when(values.flag, "a"), values.words],
    undefined,
    ["a", "true", "b c"],
    undefined,
  ),
  "guard-keeps-an-else": by(
    m.merge<object>(
      m.when<object>(
        values.flag,
        m.given<readonly string[], object>(values.words, () => ({ a: 1 })),
        {
          b: 2,
        },
      ),
    ),
    { b: 2 },
    { a: 1 },
    { b: 2 },
  ),
  "guard-of-an-else-that-may-be-absent": by(
    [
      m.when<string>(
        values.flag,
        "on",
        m.given(values.maybeTitle, (title) => title),
      ),
    ],
    undefined,
    ["on"],
    undefined,
  ),
  "first-key-of-an-item": by(
    [{ maybe: values.maybeTitle, on: m.when(values.flag, 1), name: "n" }],
    [{ name: "n" }],
    [{ name: "n", maybe: "12:30", on: 1 }],
    [{ name: "n" }],
  ),
  "comment-above": always(m.comment("Why {{ this }} is so.", 1), 1),
  "merge-maps": by(
    m.merge<object>({ own: 1 }, values.labels, values.pairs),
    { own: 1, a: "1" },
    { own: 1, on: "yes", n: "1", a: "1", b: "2" },
    { own: 1, a: "1" },
  ),
  "list-with-spliced-values": by(
    ["first", values.words, m.unless(values.flag, "last")],
    ["first", "last"],
    ["first", "true", "b c"],
    ["first", "last"],
  ),
  "object-with-default": by(
    { deep: values.resources },
    { deep: { limits: { memory: "1Gi" } } },
    { deep: { limits: { memory: "1Gi", cpu: 1 } } },
    { deep: { limits: { memory: "1Gi" } } },
  ),
  "object-empty-by-default": by(values.affinity, undefined, { podAffinity: {} }, undefined),
  "object-in-a-list-of-lists": by(
    [values.rows, { name: "B" }],
    [{ name: "B" }],
    [{ name: "A", value: "1" }, { name: "B" }],
    [{ name: "B" }],
  ),
  "optional-of-a-branch": by(
    m.matchSome(values.mode, { tuned: ({ hint }) => ({ hint, size: values.mode.size }) }),
    undefined,
    { hint: "h", size: 1 },
    { size: 10 },
  ),
};

/** Every kind of node, and every way in which one is printed. */
export const cases: Readonly<Record<string, Case>> = {
  ...scalars,
  ...texts,
  ...operators,
  ...control,
  ...shapes,
  ...scripts,
};
