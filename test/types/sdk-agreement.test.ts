import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { samples } from "../unit/library/documents.js";
import { everything } from "../unit/sdk/toy-charts.js";
import { compile, type Diagnostic } from "./compile.js";
import { temporaryProject, type TemporaryProject } from "./temporary-sdk.js";

interface Module {
  readonly validate: (values: unknown) => {
    readonly valid: boolean;
    readonly problems?: readonly { readonly path: string; readonly message: string }[];
  };
}

describe("one verdict, in one set of words", () => {
  let project: TemporaryProject;
  let module: Module;
  let diagnostics: readonly Diagnostic[];

  beforeAll(async () => {
    project = await temporaryProject([everything]);
    module = (await import(pathToFileURL(join(project.sdk, "every-thing.js")).href)) as Module;
    const calls = samples.map(({ values }) => `everyThing(${JSON.stringify(values)});`);
    const source = ['import { everyThing } from "@fairlead/values/every-thing";', ...calls].join(
      "\n",
    );
    writeFileSync(join(project.folder, "samples.ts"), source);
    diagnostics = compile(project.folder, [join(project.folder, "samples.ts")]);
  });
  afterAll(() => {
    project.remove();
  });

  it.each(
    samples.map((sample, index) => ({ ...sample, index, text: JSON.stringify(sample.values) })),
  )("$text", ({ values, says, compiler, index }) => {
    const judged = module.validate(values);
    expect(judged.valid).toBe(says.length === 0);
    expect(judged.problems?.map(({ message }) => message) ?? []).toEqual(says);

    const said = diagnostics.filter(({ line }) => line === index + 2);
    if (compiler === undefined) expect(said.map(({ message }) => literalIn(message))).toEqual(says);
    else expect(said.length > 0).toBe(compiler === "its own words");
  });
});

/** The sentence in "Type … is not assignable to type '"…"'". */
function literalIn(message: string): string {
  const literal = / is not assignable to type '(".*")'\.$/s.exec(message)?.[1] ?? "null";
  return String(JSON.parse(literal));
}
