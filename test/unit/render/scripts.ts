import * as m from "../../../generator/index.js";
import type { Case } from "./cases.js";
import { aName, values } from "../fields.js";

type Lines = readonly string[];

/** Texts of several lines, and what stands in them for each document. */
export const scripts: Readonly<Record<string, Case>> = {
  "script-of-lines": {
    tree: m.script(["#!/bin/sh", "", `# {{ no action }}: 'a' "b" \\`, "  indented"]),
    means: {
      defaults: `#!/bin/sh\n\n# {{ no action }}: 'a' "b" \\\n  indented\n`,
      full: `#!/bin/sh\n\n# {{ no action }}: 'a' "b" \\\n  indented\n`,
      empty: `#!/bin/sh\n\n# {{ no action }}: 'a' "b" \\\n  indented\n`,
    },
  },
  "script-in-a-list": {
    tree: ["sh", "-c", m.script(["a", m.when<string>(values.flag, "on"), "# b"])],
    means: {
      defaults: ["sh", "-c", "a\n# b\n"],
      full: ["sh", "-c", "a\non\n# b\n"],
      empty: ["sh", "-c", "a\n# b\n"],
    },
  },
  "script-of-values": {
    tree: m.script([m.text`count=${values.count}, large=${values.large}`, aName]),
    means: {
      defaults: "count=3, large=2000000\nslug\n",
      full: "count=7, large=3000000\na-slug\n",
      empty: "count=0, large=2000000\nslug\n",
    },
  },
  "script-with-a-condition": {
    tree: m.script(["a", m.when<Lines>(values.flag, ["on", "  twice"]), "", "b"]),
    means: { defaults: "a\n\nb\n", full: "a\non\n  twice\n\nb\n", empty: "a\n\nb\n" },
  },
  "script-with-conditions-joined": {
    tree: m.script([
      "a",
      m.when<string>(values.flag, "on"),
      m.when<string>(values.flag, "too"),
      m.unless<string>(values.flag, "off"),
    ]),
    means: { defaults: "a\noff\n", full: "a\non\ntoo\n", empty: "a\noff\n" },
  },
  "script-as-an-item": {
    tree: ["-c", m.script(["a", m.when<string>(values.flag, "on")]), "b"],
    means: {
      defaults: ["-c", "a\n", "b"],
      full: ["-c", "a\non\n", "b"],
      empty: ["-c", "a\n", "b"],
    },
  },
  "script-with-an-else": {
    tree: m.script([m.when<Lines>(values.flag, ["on"], ["off", m.text`count=${values.count}`])]),
    means: { defaults: "off\ncount=3\n", full: "on\n", empty: "off\ncount=0\n" },
  },
  "script-with-a-union": {
    tree: m.script([
      m.match(values.mode, {
        plain: (): m.Templated<Lines> => ["plain"],
        tuned: ({ speed, hint }): m.Templated<Lines> => [
          m.text`speed ${speed}`,
          m.given<string, Lines>(hint, (word) => [m.text`hint ${word}`], ["no hint"]),
        ],
      }),
    ]),
    means: { defaults: "plain\n", full: "speed 9\nhint h\n", empty: "speed 7\nno hint\n" },
  },
  "script-with-a-list": {
    tree: m.script([
      "begin",
      m.each<number, string>(values.numbers, (number) => m.text`number ${number}`),
    ]),
    means: {
      defaults: "begin\nnumber 1\n",
      full: "begin\nnumber 4000000\nnumber 2\n",
      empty: "begin\n",
    },
  },
  "script-with-pairs": {
    tree: m.script([
      "begin",
      m.eachPair<string, string>(values.pairs, (key, value) => m.text`${key} is ${value}`),
      "end",
    ]),
    means: {
      defaults: "begin\na is 1\nend\n",
      full: "begin\na is 1\nb is 2\nend\n",
      empty: "begin\na is 1\nend\n",
    },
  },
  "script-that-may-have-no-line": {
    tree: m.script([m.when<Lines>(values.flag, ["on"])]),
    means: { defaults: undefined, full: "on\n", empty: undefined },
  },
};
