import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { mergeDefaults } from "../../../generator/library/runtime/merge-defaults.js";
import { suggestion } from "../../../generator/model/suggestion.js";
import { toYaml } from "../../../generator/library/runtime/to-yaml.js";
import { sdkFiles } from "../../../generator/sdk/sdk-files.js";
import { sdkParts } from "../../../scripts/sdk-parts.js";
import type { Validation } from "../../../generator/library/types/api.js";
import { temporaryProject, type TemporaryProject } from "../../types/temporary-sdk.js";
import { demandingChart, everything } from "../sdk/toy-charts.js";

describe("defaults are merged as Helm merges them", () => {
  const defaults = { a: 1, list: [1, 2], map: { x: 1, y: { z: 2 } } };
  it.each([
    ["nothing", {}, defaults],
    ["a scalar", { a: 2 }, { ...defaults, a: 2 }],
    ["a list, which replaces", { list: [3] }, { ...defaults, list: [3] }],
    [
      "a map, which merges",
      { map: { y: { w: 1 } } },
      { ...defaults, map: { x: 1, y: { z: 2, w: 1 } } },
    ],
    [
      "a null, which deletes",
      { a: null, map: { x: null } },
      { list: [1, 2], map: { y: { z: 2 } } },
    ],
    ["a null without a default, which stays", { b: null }, { ...defaults, b: null }],
    ["a scalar over a map", { map: 1 }, { ...defaults, map: 1 }],
  ])("%s", (_what, document, merged) => {
    expect(mergeDefaults(document, defaults)).toEqual(merged);
  });
});

describe("did you mean", () => {
  it.each([
    ["replica", "replicas"],
    ["repilcas", "replicas"],
    ["Replicas", "replicas"],
    ["owner", undefined],
    ["tlsx", "tls"],
    ["ls", "tls"],
    ["ab", undefined],
  ])("%s: %s", (word, expected) => {
    expect(suggestion(word, ["replicas", "tls", "cache"])).toBe(expected);
  });
});

describe("a chart's module", () => {
  interface Module {
    readonly chart: { readonly name: string; readonly version: string };
    readonly everyThing: (values: object) => object;
    readonly demanding: (values: object) => object;
    readonly validate: (values: unknown) => Validation<object>;
  }
  let project: TemporaryProject;
  let module: Module;
  let demanding: Module;
  beforeAll(async () => {
    project = await temporaryProject([everything, demandingChart]);
    const load = async (name: string) =>
      (await import(pathToFileURL(join(project.sdk, `${name}.js`)).href)) as Module;
    module = await load("every-thing");
    demanding = await load("demanding");
  });
  afterAll(() => {
    project.remove();
  });

  it("tells its chart", () => {
    expect(module.chart).toEqual({ name: "every-thing", version: "1.2.3" });
  });

  it("returns the values, which remember their chart without showing it", () => {
    const values = { replicas: 3, tls: { secret: undefined } };
    const made = module.everyThing(values);
    expect(made).toEqual(values);
    expect(Object.keys(made)).toEqual(Object.keys(values));
    expect(Reflect.get(made, Symbol.for("fairlead.chart"))).toBe("every-thing");
    expect(module.everyThing(Object.freeze({ replicas: 3 }))).toEqual({ replicas: 3 });
  });

  it("throws one error that lists every problem", () => {
    expect(() => module.everyThing({ replicas: 0, server: "https://db" })).toThrow(
      [
        "These values do not fit the chart every-thing.",
        "  replicas (0) must be at least 1",
        "  server: 'https://db' is not a host name or an IPv4 address without scheme, port and path, such as db.example.com",
      ].join("\n"),
    );
  });

  it("takes an empty document, which is null to a YAML parser, unless something is demanded", () => {
    expect(module.validate(null).valid).toBe(true);
    expect(demanding.validate(null)).toEqual({
      valid: false,
      problems: [
        { path: "hostname", message: "hostname must be set" },
        { path: "database.user", message: "database.user must be set" },
      ],
    });
  });

  it("judges a rule that wants exactly one of several values", () => {
    const of = (database: object) =>
      demanding.validate({ hostname: "https://a", database: { user: "u", ...database } });
    const problem = {
      path: "database.host",
      message: "set exactly one of database.host and database.url",
    };
    expect(of({})).toEqual({ valid: false, problems: [problem] });
    expect(of({ host: "a", url: "b" })).toEqual({ valid: false, problems: [problem] });
    expect(of({ host: "a" }).valid).toBe(true);
  });

  it("shows a broken rule at its first value that is written", () => {
    const judged = module.validate({ replicas: 1, cache: { sessions: "volatile" } });
    expect(judged.valid ? [] : judged.problems.map(({ path }) => path)).toEqual(["replicas"]);
  });
});

describe("toYaml", () => {
  it("keeps the author's order and quotes what YAML 1.1 would misread", () => {
    const values = { z: "yes", a: { on: "1e3", list: ["0x1f", "1:30", "2001-01-01", "~", ""] } };
    expect(toYaml(values)).toBe(
      'z: "yes"\na:\n  "on": "1e3"\n  list:\n    - "0x1f"\n    - "1:30"\n    - "2001-01-01"\n    - "~"\n    - ""\n',
    );
  });

  it("escapes what YAML 1.1 takes for a line break", () => {
    expect(toYaml({ a: "x\u2028y\u0085z" })).toBe('a: "x\\u2028y\\u0085z"\n');
  });

  it("writes whole numbers without exponents, and one object twice", () => {
    const shared = { a: 1e21 };
    expect(toYaml({ b: shared, c: shared })).toBe(
      "b:\n  a: 1000000000000000000000\nc:\n  a: 1000000000000000000000\n",
    );
  });

  it("leaves out what is undefined", () => {
    expect(parse(toYaml({ a: undefined, b: { c: undefined } }))).toEqual({ b: {} });
  });
});

describe("the emitted package", () => {
  const emit = async () =>
    sdkFiles([demandingChart, everything], { version: "1.0.0", parts: await sdkParts() });

  it("is the same bytes whenever it is built, in whatever order the charts come", async () => {
    const reversed = await sdkFiles([everything, demandingChart], {
      version: "1.0.0",
      parts: await sdkParts(),
    });
    expect([...(await emit())]).toEqual([...reversed]);
  });

  it("depends on nothing, passes licences on, and tells nothing of the machine", async () => {
    const files = await emit();
    const text = (path: string) => new TextDecoder().decode(files.get(path));
    expect(JSON.parse(text("package.json"))).not.toHaveProperty("dependencies");
    expect(text("LICENSE")).toContain("Apache License");
    for (const name of ["ajv", "commander", "fastest-levenshtein", "jiti"])
      expect(text("THIRD-PARTY-NOTICES")).toMatch(new RegExp(`^${name} \\d`, "m"));
    expect(text("THIRD-PARTY-NOTICES")).toMatch(/^libyaml and go-yaml$/m);
    const imports = /(?:from|import)\s*\(?["']([\w@./:-]+)["']/g;
    for (const path of files.keys()) {
      expect(text(path)).not.toContain(process.cwd());
      if (!path.endsWith(".js")) continue;
      // The command runs in Node.js; everything else runs anywhere.
      const allowed = path.startsWith("bin/") ? /^(?:\.\/|node:)/ : /^\.\//;
      const names = [...text(path).matchAll(imports)].map(([, name]) => name ?? "");
      expect({ path, outside: names.filter((name) => !allowed.test(name)) }).toEqual({
        path,
        outside: [],
      });
    }
  });
});
