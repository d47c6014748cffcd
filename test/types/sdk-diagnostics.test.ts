import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demandingChart, everything, pairedChart } from "../unit/sdk/toy-charts.js";
import { compile, diagnosticLine } from "./compile.js";
import { temporaryProject, type TemporaryProject } from "./temporary-sdk.js";

// UPDATE_GOLDEN=1 writes the golden files anew: read the difference before you commit it.
const update = process.env["UPDATE_GOLDEN"] === "1";
const fixtures = join(import.meta.dirname, "sdk/fixtures");
const golden = join(import.meta.dirname, "sdk/golden");
const names = readdirSync(fixtures)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replace(/\.ts$/, ""));

describe("what the compiler says about values", () => {
  let project: TemporaryProject;
  beforeAll(async () => {
    project = await temporaryProject([everything, demandingChart, pairedChart]);
  });
  afterAll(() => {
    project.remove();
  });

  it.each(names)("%s", (name) => {
    const file = join(project.folder, `${name}.ts`);
    copyFileSync(join(fixtures, `${name}.ts`), file);
    const said = compile(project.folder, [file]).map((line) => `${diagnosticLine(line)}\n`);
    const expected = join(golden, `${name}.txt`);
    if (update) writeFileSync(expected, said.join(""));
    expect(said.join("")).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : "");
  });

  it("has a fixture for each golden file", () => {
    expect(readdirSync(golden)).toEqual(names.map((name) => `${name}.txt`).sort());
  });
});
