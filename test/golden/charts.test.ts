import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { built, chartNames, root } from "../helm/chart.js";
import { run } from "../tools/run.js";
import type { ToolName } from "../tools/recipes.js";
import { tool } from "../tools/tool.js";
import { filesIn, golden } from "./folder.js";

/** Schemas are long and say nothing that a reader would miss; schemas/ has the input schema. */
const schemas = new Set(["values.schema.json", "values.input.schema.json"]);

/** The default values, and each of the chart's values files here. */
function valueSets(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(folder).sort();
  return new Map<string, readonly string[]>([
    ["defaults.yaml", []],
    ...files.map((file) => [file, ["--values", join(folder, file)]] as const),
  ]);
}

async function rendered(helm: ToolName, name: string): Promise<ReadonlyMap<string, string>> {
  const chart = built(`charts/${name}`);
  const texts = new Map<string, string>();
  for (const [file, values] of valueSets(join(import.meta.dirname, name, "values"))) {
    const args = ["template", "sso", chart, "--namespace", "identity", ...values];
    texts.set(file, await run(await tool(helm), args));
  }
  return texts;
}

/** The objects of rendered texts; between them the two Helms leave different blank lines. */
const objects = (texts: ReadonlyMap<string, string>): unknown =>
  [...texts].map(([file, text]) => [
    file,
    parseAllDocuments(text).map((one) => one.toJS() as unknown),
  ]);

describe.each(chartNames)("the chart %s", (name) => {
  const folder = join(import.meta.dirname, name);

  it("has the golden files, and no others", () => {
    const files = [...filesIn(built(`charts/${name}`))].filter(
      // A dependency's files are the golden ones of a chart of its own.
      ([path]) => !schemas.has(path) && !path.startsWith("charts/"),
    );
    const expected = golden(join(folder, "chart"), new Map(files));
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(expected));
  });

  it("renders the golden objects for every set of values", async () => {
    const texts = await rendered("helm3", name);
    const expected = golden(join(folder, "rendered"), texts);
    expect(Object.fromEntries(texts)).toEqual(Object.fromEntries(expected));
  });

  it("renders the same objects with Helm 4", async () => {
    expect(objects(await rendered("helm4", name))).toEqual(objects(await rendered("helm3", name)));
  });

  it("has the published input schema", () => {
    const metadata = readFileSync(built(`charts/${name}/Chart.yaml`), "utf8");
    const { version } = parse(metadata) as { version: string };
    const published = readFileSync(join(root, "schemas", name, `${version}.json`), "utf8");
    const shipped = readFileSync(built(`charts/${name}/values.input.schema.json`), "utf8");
    expect(shipped).toBe(published);
  });
});
