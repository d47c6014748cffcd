import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { scalar, verbatim } from "../../../generator/render/scalar.js";
import { excludesQuotes } from "../../../generator/render/safe-pattern.js";
import { string } from "../../../generator/model/index.js";
import { valuesYaml } from "../../../generator/artefacts/values-yaml.js";
import { Installed } from "../toy-chart.js";

/** What YAML 1.1, or Go's reader of it, takes for something else, or for the end of a line. */
const awkward = [
  ..."y Y n N yes No on OFF true False null NULL ~ .nan .NaN .inf -.INF 0 -0 +1 1. .5 1e3 1E-3".split(
    " ",
  ),
  ..."0x1f 0o17 017 0b1 1_000 12:30 12:30:45 2001-01-01 2001-01-01T00:00:00Z << = - -- --- ... ?".split(
    " ",
  ),
  ..."e1 e-1 -e-1 E+5 [ ] { } , # & * ! | > ' \" % @ ` {{ }} {{- \\ \\n /a -a --a a.b a:b a#b".split(
    " ",
  ),
  ..."\t,\n,a\n,\na,a\nb\n, a,a ,a: b,a #b,- a,? a,: a,a:,\u0085,\u2028,\u2029,\ufeff,\u007f,\u0080,\u0000".split(
    ",",
  ),
  "",
  "  ",
  "é",
  "\u{1d4b3}",
  "{{/* */}}",
];

const text = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...Array.from("yn1e.:_-+~{}'\"\\ \n\tx")) }),
);

it("prints every string so that YAML 1.1 and 1.2 read that string", () => {
  fc.assert(
    fc.property(text, (value) => {
      const line = scalar(value);
      expect(line).not.toMatch(/\n/);
      expect(parse(`v: ${line}`, { version: "1.1" })).toEqual({ v: value });
      expect(parse(`v: ${line}`, { version: "1.2" })).toEqual({ v: value });
      expect(parse(`${line}: 1`, { version: "1.1" })).toEqual({ [value]: 1 });
    }),
    { numRuns: 1000 },
  );
});

it("prints strings so that Go's YAML, inside Helm, reads them, in templates and in values.yaml", async () => {
  const random = fc.sample(text, { numRuns: 300, seed: 1 });
  const strings = [...awkward, ...random].filter((value) => !/\p{Surrogate}/u.test(value));
  const lines = strings.map((value, index) => `k${index}: ${verbatim(scalar(value))}`);
  // A default is for people to read: one with control characters or tabs is no case of values.yaml's.
  const readable = strings.filter((value) => !/[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u.test(value));
  const fields = Object.fromEntries(
    readable.map((value, index) => [
      `k${index}`,
      string({ description: "A value.", default: value }),
    ]),
  );
  const chart = new Installed(
    new Map([
      ["Chart.yaml", "apiVersion: v2\nname: toy\nversion: 1.0.0\n"],
      ["values.yaml", valuesYaml(fields, "schema.json")],
      // Helm reads the helper's text as YAML itself, and prints both as JSON.
      ["templates/_text.tpl", `{{- define "text" -}}\n${lines.join("\n")}\n{{- end }}\n`],
      [
        "templates/both.yaml",
        'printed: {{ include "text" . | fromYaml | toJson | quote }}\n' +
          "values: {{ toJson .Values | quote }}\n",
      ],
    ]),
  );
  try {
    const { documents, error } = await chart.render({});
    expect(error).toBe("");
    const both = documents.get("both.yaml") as { printed: string; values: string };
    const numbered = (all: readonly string[]) =>
      Object.fromEntries(all.map((value, index) => [`k${index}`, value]));
    expect(JSON.parse(both.printed)).toEqual(numbered(strings));
    expect(JSON.parse(both.values)).toEqual(numbered(readable));
  } finally {
    chart.remove();
  }
});

it.each([
  ["^[a-z]+$", true],
  ["^[-A-Za-z0-9_.]+$", true],
  ["^(a|b)$", true],
  ["^a{2,3}\\.b\\d?$", true],
  ["^(?:a|b)+$", true],
  ["[a-z]+", false],
  ["^a|b$", false],
  ["^.$", false],
  ["^jdbc:.+$", false],
  ["^[^:]+$", false],
  ["^[A-z]+$", false],
  ["^[!-~]+$", false],
  ["^\\S+$", false],
  ['^a"$', false],
  ["^a\\\\$", false],
  ["^(?m)a$", false],
])("knows whether text that matches %s may stand between quotes: %s", (pattern, safe) => {
  expect(excludesQuotes(pattern)).toBe(safe);
});
