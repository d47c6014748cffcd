import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../../generator/cli/version.js";
import { charts } from "../charts.js";
import { attempt } from "../tools/run.js";
import { compile, diagnosticLine } from "./compile.js";
import { temporaryProject, type TemporaryProject } from "./temporary-sdk.js";

/** Values files that guides show, by their first line. */
const docs = join(packageRoot(), "docs");
const examples = readdirSync(docs)
  .filter((name) => name.endsWith(".md"))
  .flatMap((guide) => {
    const text = readFileSync(join(docs, guide), "utf8");
    return [...text.matchAll(/^```ts\n(\/\/ (\S+\.values)\.ts\n.*?)^```$/gms)].map(
      ([, code = "", name = ""]) => ({ guide, name, code }),
    );
  });

let project: TemporaryProject;
beforeAll(async () => {
  project = await temporaryProject(charts);
});
afterAll(() => {
  project.remove();
});

it("guides show values files", () => {
  expect(examples.map(({ guide }) => guide)).toContain("cloudnative-pg.md");
});

describe.each(examples)("$name of $guide", ({ name, code }) => {
  it("compiles, and is what Helm takes", async () => {
    const file = join(project.folder, `${name}.ts`);
    writeFileSync(file, code);
    expect(compile(project.folder, [file]).map(diagnosticLine)).toEqual([]);
    const command = [join(project.sdk, "bin/fairlead.js"), "values", file];
    expect(await attempt(process.execPath, command)).toMatchObject({ code: 0, stderr: "" });
  });
});
