import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { camelCase, pascalCase } from "../../generator/sdk/names.js";
import { charts } from "../charts.js";
import { collections, type Collection } from "./charts/collections.js";
import { given, lists, maps, outside, wrongLines, wrongOnes } from "./charts/ways.js";
import { compile, diagnosticLine, type Diagnostic } from "./compile.js";
import { temporaryProject, type TemporaryProject } from "./temporary-sdk.js";

let project: TemporaryProject;
beforeAll(async () => {
  project = await temporaryProject(charts);
});
afterAll(() => {
  project.remove();
});

// UPDATE_GOLDEN=1 writes the golden file anew: read the difference before you commit it.
const update = process.env["UPDATE_GOLDEN"] === "1";
const below = (path: string): string => join(import.meta.dirname, "charts", path);

const fileOf = (name: string): string => join(project.folder, `${name}.ts`);

/** One module for all collections of a chart, each in a block of its own. */
function judge(
  name: string,
  all: readonly Collection[],
  write: (collection: Collection) => readonly string[],
): readonly Diagnostic[] {
  const names = `${camelCase(name)}, type ${pascalCase(name)}Values`;
  const lines = [
    `import { ${names} } from "@fairlead/values/${name}";`,
    ...outside,
    ...all.flatMap((one) => ["{", ...given(one), ...write(one), "}"]),
  ];
  writeFileSync(fileOf(name), lines.join("\n"));
  return compile(project.folder, [fileOf(name)]);
}

describe.each(charts.map((chart) => [chart.metadata.name, collections(chart)] as const))(
  "%s",
  (name, all) => {
    it("takes lists and maps however they are written", () => {
      const documents = (one: Collection): string[] =>
        Object.entries(one.shape === "list" ? lists(one) : maps(one)).map(
          ([way, value]) => `${one.call(value)} // ${one.path}: ${way}`,
        );
      expect(judge(name, all, documents).map(diagnosticLine)).toEqual([]);
    });

    it("refuses a wrong item where it stands, beside a spread too", () => {
      const refused = judge(name, all, wrongOnes).map(({ line }) => line);
      expect([...new Set(refused)]).toEqual(wrongLines(readFileSync(fileOf(name), "utf8")));
    });
  },
);

it.each([false, true])("takes what is right (exactOptionalPropertyTypes: %s)", (exact) => {
  const file = join(project.folder, "right.ts");
  copyFileSync(below("fixtures/right.ts"), file);
  const said = compile(project.folder, [file], { exactOptionalPropertyTypes: exact });
  expect(said.map(diagnosticLine)).toEqual([]);
});

it("says of each that is wrong why", () => {
  copyFileSync(below("fixtures/wrong.ts"), fileOf("wrong"));
  const said = compile(project.folder, [fileOf("wrong")]);
  const text = said.map((one) => `${diagnosticLine(one)}\n`).join("");
  if (update) writeFileSync(below("golden/wrong.txt"), text);
  expect(text).toBe(readFileSync(below("golden/wrong.txt"), "utf8"));
  const calls = readFileSync(below("fixtures/wrong.ts"), "utf8").split("\n");
  const wrong = calls.flatMap((call, at) => (/^forgerock(Am)?\(/.test(call) ? [at + 1] : []));
  expect([...new Set(said.map(({ line }) => line))]).toEqual(wrong);
});
