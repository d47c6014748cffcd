import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { chartFiles } from "../../../generator/artefacts/chart-files.js";
import {
  atMost,
  branch,
  chart as chartOf,
  dependencyHelper,
  dependencyValues,
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
import type { Validation } from "../../../generator/library/types/api.js";
import { packageChart } from "../../../generator/repository/package-chart.js";
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
    { memory: branch(about), claim: branch(about, { claimName: string(about) }) },
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

const child = named(
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
);

const fields = { host: string({ ...about, whenAbsent: "that of the store" }) };
const store = dependencyValues("store", { fields: childFields });

const parent: Chart = {
  ...toy({
    fields,
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
  dependencies: { store: { description: "A store for trials.", chart: child } },
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

  it("has a switch of its own, and none of its defaults", () => {
    expect(parse(files.get("values.yaml") ?? "")).toEqual({ store: { enabled: false } });
  });

  it("has its values in the input schema", () => {
    expect(JSON.parse(files.get("values.input.schema.json") ?? "")).toMatchObject({
      properties: {
        store: {
          additionalProperties: false,
          properties: {
            enabled: { type: "boolean", default: false },
            size: { maximum: 9, default: 2 },
          },
        },
      },
    });
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
      const dependencies = Object.fromEntries(
        Object.entries(charts).map(([alias, chart]) => [alias, { description: "A.", chart }]),
      );
      expect(() => chartFiles({ ...parent, dependencies })).toThrow(problem);
    },
  );
});

/** Documents, the value that is wrong in each, and what everyone says of it. */
const documents: readonly (readonly [
  document: object,
  wrong: string | undefined,
  sentence?: string,
])[] = [
  [{}, undefined],
  [{ store: { enabled: true } }, undefined],
  [{ store: { enabled: true, size: 5, word: "other" } }, undefined],
  [{ store: { enabled: true, storage: { kind: "claim", claimName: "mine" } } }, undefined],
  [
    { store: { enabled: true, size: 6 } },
    "store.size",
    "store: size (6) must not exceed limit (5)",
  ],
  [{ store: { size: 6 } }, undefined],
  [{ store: { enabled: true, size: 10 } }, "store.size"],
  [{ store: { enabled: true, sizes: 5 } }, "store.sizes"],
  [{ store: { enabled: true, word: "Other" } }, "store.word"],
  [{ store: { enabled: true, storage: { kind: "claim" } } }, "store.storage.claimName"],
  [{ store: { enabled: "yes" } }, "store.enabled"],
  [{ store: true }, "store"],
  [{ stores: { enabled: true } }, "stores"],
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
      if (wrong !== undefined) expect(stderr).toContain(sentence ?? wrong.split(".").at(-1));
    }
  });

  it("types what literals tell, where it stands", () => {
    const file = join(project.folder, "documents.ts");
    const calls = documents.map(([document]) => `toy(${JSON.stringify(document)});`);
    writeFileSync(file, ['import { toy } from "@fairlead/values/toy";', ...calls].join("\n"));
    const said = new Map(compile(project.folder, [file]).map((one) => [one.line - 2, one.message]));
    for (const [index, [document, wrong, sentence]] of documents.entries()) {
      // Patterns are beyond types.
      if (wrong === "store.word") continue;
      expect(said.has(index), JSON.stringify(document)).toBe(wrong !== undefined);
      if (sentence !== undefined) expect(said.get(index)).toContain(sentence);
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

  it("leaves it out by default", async () => {
    expect((await rendered()).map(({ kind }) => kind)).toEqual(["App"]);
  });

  it("brings it along, with its own defaults, which the parent reads", async () => {
    const objects = await rendered("store.enabled=true", "store.size=3");
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
