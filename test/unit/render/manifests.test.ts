import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TREE, type TemplateTree } from "../../../generator/expression/tree.js";
import { script } from "../../../generator/index.js";
import { printManifest } from "../../../generator/render/print-manifest.js";
import { rootContext } from "../../../generator/render/context.js";
import { cases } from "./cases.js";
import { documents, fields, type DocumentName } from "../fields.js";
import { installed, toy, type Installed, type Rendered } from "../toy-chart.js";

// UPDATE_GOLDEN=1 writes the golden file anew: read the difference before you commit it.
const golden = join(import.meta.dirname, "printed.txt");
const names = Object.keys(cases);

const printed = (name: string): string => {
  const { tree } = cases[name] ?? { tree: "" };
  return printManifest({ case: tree }, rootContext("toy"));
};

describe("printing", () => {
  if (process.env["UPDATE_GOLDEN"] === "1")
    writeFileSync(golden, names.map((name) => `== ${name}\n${printed(name)}`).join(""));
  const sections = readFileSync(golden, "utf8").split(/^== /m).slice(1);
  const expected = new Map(
    sections.map((section) => {
      const end = section.indexOf("\n");
      return [section.slice(0, end), section.slice(end + 1)];
    }),
  );

  it.each(names)("%s", (name) => {
    expect(printed(name)).toBe(expected.get(name));
  });

  it("has a case for each golden section", () => {
    expect(existsSync(golden) && [...expected.keys()]).toEqual(names);
  });
});

describe("a script that cannot be printed", () => {
  const print = (tree: TemplateTree) => () => printManifest(tree, rootContext("toy"));

  it("has a mapping for a line", () => {
    const tree = { [TREE]: "script", lines: ["a", { b: 1 }] } as const;
    expect(print({ case: tree })).toThrow("a script has lines of text");
  });

  it("stands alone", () => {
    expect(print(script(["a"]))).toThrow("a script is the value of a key or an item of a list");
  });
});

describe("what real Helm makes of it", () => {
  let chart: Installed;
  const rendered = new Map<string, Rendered>();
  beforeAll(async () => {
    const templates: Record<string, TemplateTree> = {};
    for (const [name, { tree }] of Object.entries(cases))
      templates[`${name}.yaml`] = {
        apiVersion: "v1",
        kind: "Case",
        metadata: { name },
        case: tree,
      };
    chart = installed(toy({ fields, templates }));
    for (const [name, values] of Object.entries(documents))
      rendered.set(name, await chart.render(values));
  });
  afterAll(() => {
    chart.remove();
  });

  describe.each(Object.keys(documents) as DocumentName[])("with %s", (document) => {
    it("renders", () => {
      expect(rendered.get(document)?.error).toBe("");
    });

    it.each(names)("%s", (name) => {
      const found = rendered.get(document)?.documents.get(`${name}.yaml`) as
        { readonly case?: unknown } | undefined;
      expect(found, "the document").toBeDefined();
      expect(found?.case).toEqual(cases[name]?.means[document]);
    });
  });
});
