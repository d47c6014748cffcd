import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import keycloak from "../../../charts/keycloak/chart.js";
import echo from "../../../examples/echo/chart.js";
import { patternProblem } from "../../../generator/artefacts/check-pattern.js";
import { defaultValues } from "../../../generator/artefacts/default-values.js";
import { inputSchema } from "../../../generator/artefacts/schema/input-schema.js";
import { mergedSchema } from "../../../generator/artefacts/schema/merged-schema.js";
import type { JsonSchema } from "../../../generator/model/json-schema.js";
import { valuesYaml } from "../../../generator/artefacts/values-yaml.js";
import { notTogether, branchOf, exactlyOne, references } from "../../../generator/index.js";
import type { Field, Fields } from "../../../generator/model/field.js";
import { formatProblems } from "../../../generator/library/runtime/formats.js";
import { fieldRecord } from "../../../generator/sdk/code/field-data.js";
import * as model from "../../../generator/model/index.js";
import { fields as everyKind } from "../fields.js";
import { toy } from "../toy-chart.js";

const about = { description: "A value." };
const maybe = { ...about, whenAbsent: "nothing" };

const validator = (schema: JsonSchema) => new Ajv({ strict: false }).compile(schema);

const judges = (fields: Fields) => {
  const chart = toy({ fields });
  return { merged: validator(mergedSchema(chart)), input: validator(inputSchema(chart)) };
};

/** What the SDK says of a value's format. */
const sentencesOf = (field: Field, value: unknown): readonly string[] =>
  formatProblems(fieldRecord({ value: field }), {
    written: { value },
    merged: { value },
    where: "",
  }).map(({ message }) => message);

interface KindCase {
  readonly field: Field;
  readonly right: readonly unknown[];
  readonly wrong: readonly unknown[];
  /** What has the right type, and not the right format: Helm's `fail` refuses it, not its schema. */
  readonly misshapen?: readonly unknown[];
}

const MULTICAST = ["239.255.255.255", "224.0.0.0", "230.0.0.4"];

const kinds: Readonly<Record<string, KindCase>> = {
  boolean: { field: model.boolean(maybe), right: [true, false], wrong: ["true", 1, null] },
  integer: {
    field: model.integer({ ...maybe, minimum: -1, maximum: 9 }),
    right: [-1, 0, 9, 2.0],
    wrong: [-2, 10, 1.5, "1", null],
  },
  number: {
    field: model.number({ ...maybe, minimum: 0, maximum: 1 }),
    right: [0, 0.5, 1],
    wrong: [-0.1, 1.1, "0.5"],
  },
  port: { field: model.port(maybe), right: [1, 65535], wrong: [0, 65536, "80"] },
  "narrow port": {
    field: model.port({ ...maybe, minimum: 30000 }),
    right: [30000],
    wrong: [29999, 65536],
  },
  string: {
    field: model.string({
      ...maybe,
      format: { pattern: "^[a-z]+$", what: "letters, such as ab" },
      minLength: 2,
      maxLength: 3,
    }),
    right: ["ab", "abc"],
    wrong: ["a", "abcd", 12, ""],
    misshapen: ["AB"],
  },
  enum: { field: model.oneOf(["a", "b"], maybe), right: ["a", "b"], wrong: ["c", "", "A", true] },
  quantity: {
    field: model.quantity(maybe),
    right: ["1Gi", "500m", "1.5", ".5", "1e3", 2, 0.5],
    wrong: [true],
    misshapen: ["1 Gi", "-1", -1, "Gi", "1gb"],
  },
  duration: {
    field: model.duration(maybe),
    right: ["30s", "5m", "1h", "1d", "10ms"],
    wrong: [30],
    misshapen: ["30", "s", "1.5h", "5 m"],
  },
  dnsName: {
    field: model.dnsName(maybe),
    right: ["a", "a-b.c1", "9"],
    wrong: ["a".repeat(254)],
    misshapen: ["-a", "a-", "A", "a_b", "a..b", ""],
  },
  host: {
    field: model.host(maybe),
    right: ["db", "db.example.com", "10.0.0.1", "Db_1.local."],
    wrong: ["a".repeat(254)],
    misshapen: ["http://db", "db:5432", "db/x", "", "-db"],
  },
  url: {
    field: model.url({ ...maybe, schemes: ["http", "https"] }),
    right: ["https://a", "http://a.example:8080/x?y#z"],
    wrong: [80],
    misshapen: ["a.example", "ftp://a", "https://", "https:// a", "HTTPS://a"],
  },
  "CIDR range": {
    field: model.cidrRange(maybe),
    right: [
      "10.0.0.0/8",
      "0.0.0.0/0",
      "1.2.3.4/32",
      "::/0",
      "2001:db8::/32",
      "1:2:3:4:5:6:7:8/128",
    ],
    wrong: [10],
    misshapen: [
      ...["10.0.0.0", "10.0.0.0/33", "10.0.0.256/8", "10.0.0/8", "10.0.0.0/08", "010.0.0.0/8"],
      ...["::", "2001::db8::/32", "::/129", "12345::/16", ":1::/16", "1:2:3:4:5:6:7/64", "x/8"],
    ],
  },
  "address or CIDR range": {
    field: model.addressOrRange(maybe),
    right: ["10.0.0.1", "10.0.0.0/8", "::1", "fe80::1:2", "2001:db8::/48"],
    wrong: [10],
    misshapen: ["proxy", "10.0.0.1/", "10.0.0.1/33", "256.0.0.1", "::1/129", ":", "1:2", ""],
  },
  multicastAddress: {
    field: model.multicastAddress(maybe),
    right: MULTICAST,
    wrong: [239],
    misshapen: ["223.255.255.255", "240.0.0.0", "239.1.1", "239.1.1.256", "239.01.1.1"],
  },
  manifest: {
    field: model.kubernetesObject(maybe),
    right: [{ apiVersion: "v1", kind: "Secret", metadata: { name: "a", b: 1 }, any: { thing: 1 } }],
    wrong: [
      { kind: "Secret", metadata: { name: "a" } },
      { apiVersion: "", kind: "Secret", metadata: { name: "a" } },
      { apiVersion: "v1", kind: "Secret" },
      { apiVersion: "v1", kind: "Secret", metadata: {} },
      { apiVersion: "v1", kind: "Secret", metadata: { name: "" } },
      [],
      "text",
    ],
  },
  "Kubernetes shape": {
    field: model.kubernetes("ResourceRequirements", maybe),
    right: [{}, { limits: { memory: "1Gi", cpu: 1 } }],
    wrong: [{ limit: {} }, { limits: { memory: "1 GB" } }, []],
  },
  list: {
    field: model.list(model.port(about), { ...maybe, minItems: 1, uniqueItems: true }),
    right: [[80], [80, 81]],
    wrong: [[], [80, 80], [0], 80],
  },
  map: {
    field: model.map(model.integer(about), {
      ...maybe,
      keyFormat: { pattern: "^[a-z-]+$", what: "a key, such as a-b" },
      reservedKeys: { "cache-owners": "set cache.owners instead" },
    }),
    right: [{}, { "some-key": 1 }],
    wrong: [{ key: "1" }, []],
    misshapen: [{ Key: 1 }, { "cache-owners": 1 }],
  },
  group: {
    field: model.group(about, {
      a: model.integer({ ...about, default: 1 }),
      b: model.string(maybe),
    }),
    right: [{ a: 1 }, { a: 1, b: "x" }],
    wrong: [{ a: 1, c: 1 }, { a: "1" }, [], null],
  },
  union: {
    field: model.union(
      {
        ...about,
        discriminator: "kind",
        default: "plain",
        common: { size: model.integer({ ...about, default: 1 }) },
      },
      {
        plain: model.branch(about),
        tuned: model.branch(about, {
          speed: model.integer({ ...about, minimum: 1 }),
          deep: model.group(about, { inner: model.integer({ ...about, minimum: 1, default: 4 }) }),
        }),
      },
    ),
    right: [
      { kind: "plain", size: 1 },
      { kind: "tuned", size: 2, speed: 3 },
      { kind: "tuned", size: 2, speed: 3, deep: {} },
      { kind: "tuned", size: 2, speed: 3, deep: { inner: 2 } },
    ],
    wrong: [
      { kind: "plain", size: 1, speed: 3 },
      { kind: "tuned", size: 1 },
      { kind: "tuned", size: 1, speed: 0 },
      { kind: "tuned", size: 1, speed: 1, deep: { outer: 1 } },
      { kind: "fast", size: 1 },
      { kind: "plain", size: "1" },
      { kind: "plain", size: 1, more: 1 },
    ],
  },
};

describe.each(Object.entries(kinds))(
  "the schemas of %s",
  (_, { field, right, wrong, misshapen = [] }) => {
    const { merged, input } = judges({ value: field });
    it.each(right.map((value) => [value]))("accept %j", (value) => {
      expect([merged({ value }), input({ value })]).toEqual([true, true]);
    });
    it.each(misshapen.map((value) => [value]))("leave %j to a sentence", (value) => {
      expect([merged({ value }), input({ value })]).toEqual([true, false]);
      expect(sentencesOf(field, value)).toHaveLength(1);
    });
    it.each(right.map((value) => [value]))("say nothing of %j", (value) => {
      expect(sentencesOf(field, value)).toEqual([]);
    });
    it.each(wrong.map((value) => [value]))("refuse %j", (value) => {
      expect([merged({ value }), input({ value })]).toEqual([false, false]);
    });
  },
);

describe("presence", () => {
  const fields = {
    kept: model.integer({ ...about, default: 1 }),
    maybe: model.integer(maybe),
    needed: model.integer(about),
    group: model.group(about, { inner: model.string(about), other: model.string(maybe) }),
    mode: model.union(
      { ...about, discriminator: "kind", default: "a" },
      { a: model.branch(about, { x: model.string(about) }), b: model.branch(about) },
    ),
  };
  const whole = { needed: 1, group: { inner: "i" }, mode: { x: "x" } };
  const asMerged = { kept: 1, ...whole, mode: { kind: "a", x: "x" } };
  const { merged, input } = judges(fields);

  it("lets a person leave out what has a default, and nothing else", () => {
    expect(input(whole)).toBe(true);
    for (const name of ["needed", "group", "mode"] as const) {
      const rest = Object.entries(whole).filter(([key]) => key !== name);
      expect([name, input(Object.fromEntries(rest))]).toEqual([name, false]);
    }
    expect(input({ ...whole, group: { other: "o" } })).toBe(false);
    expect(input({ ...whole, mode: {} })).toBe(false);
    expect(input({ ...whole, mode: { kind: "b" } })).toBe(true);
  });

  it("refuses a merged document from which a null took a default", () => {
    expect(merged(asMerged)).toBe(true);
    const { kept, ...rest } = asMerged;
    expect([kept, merged(rest)]).toEqual([1, false]);
    expect(merged({ ...asMerged, mode: { x: "x" } })).toBe(false);
  });

  it("lets through what Helm adds for subcharts, and no other key", () => {
    const added = { global: { any: 1 }, enabled: true };
    expect([merged({ ...asMerged, ...added }), input({ ...whole, ...added })]).toEqual([
      true,
      true,
    ]);
    expect([merged({ ...asMerged, more: 1 }), input({ ...whole, more: 1 })]).toEqual([
      false,
      false,
    ]);
    expect(merged({ ...asMerged, global: 1 })).toBe(false);
  });
});

describe("rules in the input schema", () => {
  const fields = {
    one: model.string(maybe),
    two: model.string(maybe),
    mode: model.union(
      { ...about, discriminator: "kind", default: "a" },
      {
        a: model.branch(about),
        b: model.branch(about, { left: model.string(maybe), right: model.string(maybe) }),
      },
    ),
  };
  const values = references(fields);
  const { left, right } = branchOf(values.mode, "b");

  it.each<[string, Parameters<typeof toy>[0]["rules"], object, boolean]>([
    ["exactly one", [exactlyOne(values.one, values.two)], {}, false],
    ["exactly one", [exactlyOne(values.one, values.two)], { one: "a" }, true],
    ["exactly one", [exactlyOne(values.one, values.two)], { one: "a", two: "b" }, false],
    ["at most one", [notTogether(values.one, values.two)], {}, true],
    ["at most one", [notTogether(values.one, values.two)], { one: "a", two: "b" }, false],
    ["exactly one of a branch", [exactlyOne(left, right)], {}, true],
    ["exactly one of a branch", [exactlyOne(left, right)], { mode: { kind: "a" } }, true],
  ])("%s: %#", (_, rules = [], document, valid) => {
    expect(validator(inputSchema(toy({ fields, rules })))(document)).toBe(valid);
  });
});

const charts = {
  keycloak: { ...toy({ fields: keycloak.fields }), rules: keycloak.rules },
  echo: { ...toy({ fields: echo.fields }), rules: echo.rules },
  everything: toy({ fields: everyKind }),
};

describe.each(Object.entries(charts))("the chart %s", (_, chart) => {
  it("has defaults that its own schemas accept", () => {
    const defaults = defaultValues(chart.fields);
    for (const schema of [mergedSchema(chart), inputSchema(chart)]) {
      const valid = validator(schema);
      expect(valid(defaults), JSON.stringify(valid.errors)).toBe(true);
    }
  });

  it("has no pattern that RE2 refuses", () => {
    const text = JSON.stringify([mergedSchema(chart), inputSchema(chart)]);
    const patterns: string[] = [];
    JSON.parse(text, (key, value: unknown) => {
      if (key === "pattern" && typeof value === "string") patterns.push(value);
      return value;
    });
    expect(patterns.filter((pattern) => patternProblem(pattern) !== undefined)).toEqual([]);
  });

  it("has a values.yaml that says its defaults and nothing else", () => {
    const text = valuesYaml(chart.fields, "schema.json");
    for (const version of ["1.1", "1.2"] as const)
      expect(parse(text, { version })).toEqual(defaultValues(chart.fields));
  });
});
