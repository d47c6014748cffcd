import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { chartFiles } from "../../../generator/artefacts/chart-files.js";
import {
  atMost,
  both,
  branch,
  branchOf,
  chart as chartOf,
  dependency,
  dependencyHelper,
  dependencyValues,
  differs,
  integer,
  must,
  references,
  release,
  string,
  text,
  textHelper,
  union,
  when,
  type Chart,
} from "../../../generator/index.js";
import type { OtherDefaults } from "../../../generator/model/other-defaults.js";
import type { Validation } from "../../../generator/library/types/api.js";
import { packageChart } from "../../../generator/repository/package-chart.js";
import { sentenceOf } from "../../agreement/judges.js";
import { helm, helms, objectsIn, type HelmName } from "../../helm/render.js";
import { attempt } from "../../tools/run.js";
import { tool } from "../../tools/tool.js";
import { compile } from "../../types/compile.js";
import { temporaryProject, type TemporaryProject } from "../../types/temporary-sdk.js";
import { Installed, toy } from "../toy-chart.js";

const about = { description: "A value." };
const format = { pattern: "^[a-z]+$", what: "a word in lower case, such as app" } as const;

const childFields = {
  size: integer({ ...about, minimum: 1, maximum: 9, default: 2 }),
  limit: integer({ ...about, minimum: 1, default: 5 }),
  word: string({ ...about, format, default: "app" }),
  storage: union(
    { ...about, discriminator: "kind", default: "memory" },
    {
      memory: branch(about),
      claim: branch(about, { claimName: string(about) }),
      disk: branch(about, { device: string({ ...about, whenAbsent: "the first" }) }),
    },
  ),
};
const childValues = references(childFields);

const childPlace = textHelper({
  name: "place",
  comment: "Where clients find the store.",
  yields: "name",
  body: text`${release.name}-${chartOf.name}-${childValues.word}`,
});

const named = (name: string, chart: Chart): Chart => ({
  ...chart,
  metadata: { ...chart.metadata, name },
});

const child = {
  ...named(
    "toy-store",
    toy({
      fields: childFields,
      rules: [must(atMost(childValues.size, childValues.limit))],
      templates: {
        "store.yaml": {
          apiVersion: "v1",
          kind: "Store",
          metadata: { name: "store" },
          place: childPlace,
          ...childValues,
        },
      },
    }),
  ),
  fields: childFields,
};

const fields = { host: string({ ...about, whenAbsent: "that of the store" }) };
const dependencies = {
  store: dependency(child, { description: "A store for trials." }),
  /** The same chart again, with other defaults. */
  archive: dependency(child, {
    description: "A store that keeps.",
    enabled: true,
    defaults: { limit: 7, storage: { kind: "disk" } },
  }),
};
const store = dependencyValues("store", dependencies.store);
const archive = dependencyValues("archive", dependencies.archive);

const parent: Chart = {
  ...toy({
    fields,
    rules: [
      must(differs(archive.storage.kind, "memory"), { when: archive.enabled }),
      // The union of a store that is off is not there.
      must(differs(branchOf(store.storage, "claim").claimName, "root"), { when: store.enabled }),
      must(atMost(store.size, archive.size), { when: both(store.enabled, archive.enabled) }),
    ],
    notes: '{{when "archive.enabled"}}\nKept in {{include "place" "archive"}}.\n{{end}}\n',
    templates: {
      "app.yaml": {
        apiVersion: "v1",
        kind: "App",
        metadata: { name: "app" },
        host: references(fields).host,
        store: when<string>(store.enabled, store.word),
        place: when<string>(store.enabled, dependencyHelper("store", child, childPlace)),
      },
    },
  }),
  dependencies,
};

describe("a chart with a dependency", () => {
  const files = chartFiles(parent);

  it("lists it, on a condition", () => {
    expect(parse(files.get("Chart.yaml") ?? "")).toMatchObject({
      dependencies: [
        {
          name: "toy-store",
          version: "1.2.3",
          repository: "",
          condition: "store.enabled",
          alias: "store",
        },
        {
          name: "toy-store",
          version: "1.2.3",
          repository: "",
          condition: "archive.enabled",
          alias: "archive",
        },
      ],
    });
  });

  it("has its files, as they are", () => {
    for (const [path, text] of chartFiles(child))
      expect(files.get(`charts/toy-store/${path}`), path).toBe(text);
  });

  it("reads its helpers over its values, and defines none of them", () => {
    expect(files.get("templates/app.yaml")).toContain('include "toy-store.place" .Subcharts.store');
    expect(files.get("templates/_helpers.tpl") ?? "").not.toContain("place");
    expect(() => dependencyHelper("store", child, childValues.word)).toThrow(
      "dependencyHelper takes a helper",
    );
  });

  it("says in a text what a helper of its says", () => {
    expect(files.get("templates/NOTES.txt")).toContain(
      'Kept in {{ include "toy-store.place" .Subcharts.archive }}.',
    );
    const missing = { ...parent, texts: { notes: '{{include "place" "shop"}}', readme: "" } };
    expect(() => chartFiles(missing)).toThrow("the text includes place of shop");
  });

  it("has a switch of its own, and no more of its defaults than differ", () => {
    expect(parse(files.get("values.yaml") ?? "")).toEqual({
      store: { enabled: false },
      archive: { enabled: true, limit: 7, storage: { kind: "disk" } },
    });
  });

  it("has its values in the input schema, once, but for what differs", () => {
    expect(JSON.parse(files.get("values.input.schema.json") ?? "")).toMatchObject({
      properties: {
        store: {
          additionalProperties: false,
          properties: {
            enabled: { type: "boolean", default: false },
            limit: { $ref: "#/definitions/toy-store/properties/limit" },
          },
        },
        archive: {
          properties: {
            enabled: { default: true },
            limit: { minimum: 1, default: 7 },
            size: { $ref: "#/definitions/toy-store/properties/size" },
          },
        },
      },
      definitions: { "toy-store": { properties: { size: { maximum: 9, default: 2 } } } },
    });
  });

  it("has in the input schema a union whose word goes without saying where it is the default", () => {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(files.get("values.input.schema.json") ?? "") as object,
    );
    const disk = { storage: { device: "sda" } };
    expect(validate({ archive: disk }), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ store: disk })).toBe(false);
    expect(validate({ archive: { storage: { kind: "memory" }, size: 9 } })).toBe(true);
    expect(validate({ archive: { size: 10 } })).toBe(false);
    expect(validate({ archive: { sizes: 1 } })).toBe(false);
  });

  it.each([
    [{ "my-store": child }, "dependencies: 'my-store' is not camelCase"],
    [{ host: child }, "dependencies: host is a value already: choose another alias"],
    [{ global: child }, "dependencies: global is a value already: choose another alias"],
    [
      { store: { ...child, fields: { demanded: string(about) } } },
      "dependencies: store demands demanded: a chart that others bring along has defaults for all",
    ],
  ] satisfies readonly (readonly [Readonly<Record<string, Chart>>, string])[])(
    "is not built where %o",
    (charts, problem) => {
      const others = Object.fromEntries(
        Object.entries(charts).map(
          ([alias, chart]: readonly [string, Chart]) =>
            [alias, { description: "A.", chart }] as const,
        ),
      );
      expect(() => chartFiles({ ...parent, rules: [], dependencies: others })).toThrow(problem);
    },
  );

  it.each<[OtherDefaults, string]>([
    [{ sizes: 3 }, "the defaults of store have sizes, which is no value of the chart"],
    [{ size: 10 }, "store.size: its default 10 is above 9; Helm would refuse it"],
    [{ word: "No" }, 'store.word: its default "No" is not a word in lower case'],
    [{ storage: { kind: "tape" } }, 'store.storage.kind: its default "tape"'],
    [{ storage: "claim" }, "the defaults of store have storage, which is a union, as a single"],
    [
      { storage: { kind: "claim", claimName: "a" } },
      "the defaults of store have storage.claimName, which would survive into the union's other",
    ],
  ])("is not built with the defaults %o", (defaults, problem) => {
    const wrong = { store: { description: "A.", chart: child, defaults } };
    expect(() => chartFiles({ ...parent, rules: [], dependencies: wrong })).toThrow(problem);
  });

  it("is not built where a rule forgets that a dependency may be off", () => {
    const rules = [must(atMost(store.size, archive.size), { when: archive.enabled })];
    expect(() => chartFiles({ ...parent, rules })).toThrow(
      'the rule "store.size must not exceed archive.size when archive.enabled is true" reads values of store, which are not there where it is off: let it hold where store.enabled does',
    );
  });

  it("may have a default for what the chart itself demands", () => {
    const demanding = { ...child, fields: { ...childFields, size: integer(about) } };
    const others = {
      ...dependencies,
      store: { description: "A.", chart: demanding, defaults: { size: 4 } },
    };
    const made = chartFiles({ ...parent, dependencies: others });
    expect(parse(made.get("values.yaml") ?? "")).toMatchObject({ store: { size: 4 } });
  });
});

const off = { archive: { enabled: false } };

/** Documents, the value that is wrong in each, and what everyone says of it. */
const documents: readonly (readonly [
  document: object,
  wrong: string | undefined,
  sentence?: string,
])[] = [
  [{ archive: { storage: { device: "sda" } } }, undefined],
  [{ ...off }, undefined],
  [{ ...off, store: { enabled: true } }, undefined],
  [{ ...off, store: { enabled: true, size: 5, word: "other" } }, undefined],
  [{ ...off, store: { enabled: true, storage: { kind: "claim", claimName: "mine" } } }, undefined],
  [
    { ...off, store: { enabled: true, size: 6 } },
    "store.size",
    "store.size (6) must not exceed store.limit (5)",
  ],
  [{ ...off, store: { size: 6 } }, undefined],
  [
    { ...off, store: { enabled: true, size: 10, limit: 20 } },
    "store.size",
    "store.size (10) must be at most 9",
  ],
  [
    { ...off, store: { enabled: true, sizes: 5 } },
    "store.sizes",
    "unknown value 'store.sizes'; did you mean 'store.size'?",
  ],
  [
    { ...off, store: { enabled: true, word: "Other" } },
    "store.word",
    "'Other' is not a word in lower case, such as app",
  ],
  [{ ...off, store: { enabled: true, storage: { kind: "claim" } } }, "store.storage.claimName"],
  // The defaults of the chart around it go before its own, and those of nobody before a null.
  [{ archive: { size: 7 } }, undefined],
  [{ archive: { size: 8 } }, "archive.size", "archive.size (8) must not exceed archive.limit (7)"],
  [{ archive: { limit: null } }, "archive.limit"],
  [{ archive: { storage: { kind: "claim" } } }, "archive.storage.claimName"],
  [
    { ...off, store: { enabled: true, storage: { device: "sda" } } },
    "store.storage.device",
    "'store.storage.device' is a value of store.storage.kind 'disk', not of 'memory'",
  ],
  // Rules of the chart around them.
  [
    { ...off, store: { enabled: true, storage: { kind: "claim", claimName: "root" } } },
    "store.storage.claimName",
    'store.storage.claimName must not be "root" when store.enabled is true',
  ],
  [
    { archive: { storage: { kind: "memory" } } },
    "archive.storage.kind",
    'archive.storage.kind must not be "memory" when archive.enabled is true',
  ],
  [
    { store: { enabled: true, size: 3 } },
    "store.size",
    "store.size (3) must not exceed archive.size (2) when store.enabled is true and archive.enabled is true",
  ],
  [{ store: { enabled: true, size: 3 }, archive: { size: 3 } }, undefined],
  [{ ...off, store: { enabled: "yes" } }, "store.enabled"],
  [{ ...off, store: true }, "store"],
  [{ ...off, stores: { enabled: true } }, "stores"],
];

describe("everyone judges a dependency alike", () => {
  let project: TemporaryProject;
  let installed: Installed;
  let validate: (values: unknown) => Validation<object>;
  beforeAll(async () => {
    installed = new Installed(chartFiles(parent));
    project = await temporaryProject([child, parent]);
    const module: unknown = await import(pathToFileURL(join(project.sdk, "toy.js")).href);
    ({ validate } = module as { readonly validate: typeof validate });
  });
  afterAll(() => {
    project.remove();
    installed.remove();
  });

  const named = documents.map(([document, wrong, sentence]) => ({ document, wrong, sentence }));
  it.each(named)("$document", async ({ document, wrong, sentence }) => {
    const judged = validate(document);
    const problems = judged.valid ? [] : judged.problems;
    const paths = problems.map(({ path }) => path);
    if (sentence !== undefined) expect(problems.map(({ message }) => message)).toEqual([sentence]);
    expect(paths).toEqual(wrong === undefined ? [] : [wrong]);
    for (const name of helms) {
      const args = ["template", "rel", installed.folder, "--values", "-"];
      const { code, stderr } = await attempt(await tool(name), args, {
        input: JSON.stringify(document),
      });
      expect(code === 0, `${name}: ${stderr}`).toBe(wrong === undefined);
      if (wrong === undefined) continue;
      // The schema has words of its own, and names a dependency in a line ahead.
      const said = sentenceOf(stderr);
      if (said === undefined) expect(stderr).toContain(wrong.split(".").at(-1));
      else expect(`${wrong}: ${said}`).toContain(sentence);
    }
  });

  it("types what literals tell, where it stands", () => {
    const file = join(project.folder, "documents.ts");
    const calls = documents.map(([document]) => `toy(${JSON.stringify(document)});`);
    writeFileSync(file, ['import { toy } from "@fairlead/values/toy";', ...calls].join("\n"));
    const said = new Map(compile(project.folder, [file]).map((one) => [one.line - 2, one.message]));
    for (const [index, [document, wrong, sentence]] of documents.entries()) {
      // Patterns are beyond types, and so is null in the words of the interface.
      if (wrong === "store.word" || wrong === "archive.limit") continue;
      expect(said.has(index), JSON.stringify(document)).toBe(wrong !== undefined);
      const words = said.get(index)?.replaceAll('\\"', '"');
      if (sentence !== undefined) expect(words).toContain(sentence);
    }
  });
});

describe.each(helms)("%s", (name: HelmName) => {
  let folder: string;
  let archive: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-dependency-"));
    archive = join(folder, "toy-1.2.3.tgz");
    const encoder = new TextEncoder();
    const files = new Map(
      [...chartFiles(parent)].map(([path, text]) => [path, encoder.encode(text)]),
    );
    writeFileSync(archive, await packageChart("toy", files));
    expect(await packageChart("toy", files)).toEqual(await packageChart("toy", files));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const rendered = async (...set: readonly string[]) =>
    objectsIn(
      await helm(name, ["template", "rel", archive, ...set.flatMap((one) => ["--set", one])]),
    );

  it("leaves it out by default, or has it", async () => {
    const objects = await rendered("archive.storage.device=a");
    expect(objects.map(({ kind }) => kind)).toEqual(["App", "Store"]);
    expect(objects).toContainEqual(
      expect.objectContaining({ limit: 7, size: 2, storage: { kind: "disk", device: "a" } }),
    );
    const others = await rendered("archive.enabled=false");
    expect(others.map(({ kind }) => kind)).toEqual(["App"]);
  });

  it("brings it along, with its own defaults, which the parent reads", async () => {
    const objects = await rendered("store.enabled=true", "store.size=3", "archive.enabled=false");
    expect(objects).toContainEqual(
      expect.objectContaining({
        ...{ kind: "Store", size: 3, limit: 5, word: "app" },
        place: "rel-store-app",
      }),
    );
    expect(objects).toContainEqual(
      expect.objectContaining({ kind: "App", store: "app", place: "rel-store-app" }),
    );
  });

  it("needs no repository to build, check and pack it", async () => {
    const installed = new Installed(chartFiles(parent));
    for (const args of [
      ["dependency", "build", installed.folder],
      ["lint", "--strict", installed.folder],
      ["package", installed.folder, "--destination", folder],
    ]) {
      const { code, stdout, stderr } = await attempt(await tool(name), args);
      expect(code, `${args.join(" ")}: ${stdout}${stderr}`).toBe(0);
    }
    installed.remove();
  });
});
