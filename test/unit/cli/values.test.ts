import { spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fairlead, main } from "./command.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-values-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const KEYCLOAK = 'import { keycloak } from "@fairlead/values/keycloak";\n';
const FLEET = `import { fleet } from "@fairlead/values";
${KEYCLOAK}export default fleet({ clusters: [
  { name: "blue", values: keycloak({ replicas: 3 }) },
  { name: "green", values: keycloak({ replicas: 4 }) },
] });
`;

describe("a default export that is no chart's values gets a sentence of its own", () => {
  it.each([
    ["none", `${KEYCLOAK}export const values = keycloak({});`, "there is no default export"],
    ["undefined", "export default undefined;", "there is no default export"],
    [
      "a function",
      `${KEYCLOAK}export default () => keycloak({});`,
      "the default export is a function: call it, and export what a chart's function returned",
    ],
    [
      "a chart's own function",
      `${KEYCLOAK}export default keycloak;`,
      "the default export is a function: call it, and export what a chart's function returned",
    ],
    [
      "a fleet",
      FLEET,
      "the default export is a fleet, of several clusters: name a folder with --output, or export the values of one, as in export default clusters[0].values",
    ],
    ["plain data", "export default { replicas: 3 };", "is not made by a chart's function"],
    [
      "a copy",
      `${KEYCLOAK}export default { ...keycloak({}), replicas: 3 };`,
      "is not made by a chart's function",
    ],
    ["text", 'export default "replicas: 3";', "is not made by a chart's function"],
    ["null", "export default null;", "is not made by a chart's function"],
  ])("%s", async (_, text, sentence) => {
    const file = put("one.values.ts", text);
    const { code, stdout, stderr } = await fairlead("values", file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^[^\n]+one\.values\.ts: [^\n]+\n$/);
    expect(stderr).toContain(sentence);
  });

  it("is none where one cluster's values are exported", async () => {
    const one = FLEET.replace("export default fleet(", "const { clusters } = fleet(");
    const file = put("one.values.ts", `${one}export default clusters[1].values;`);
    expect(await fairlead("values", file)).toEqual({
      code: 0,
      stdout: "replicas: 4\n",
      stderr: "",
    });
  });

  it("may be a promise of values", async () => {
    const file = put(
      "one.values.ts",
      `${KEYCLOAK}export default Promise.resolve(keycloak({ replicas: 3 }));`,
    );
    expect(await fairlead("values", file)).toMatchObject({ code: 0, stdout: "replicas: 3\n" });
  });

  it.each([
    ["no file", "gone.ts", "gone.ts: no such file"],
    ["a folder", ".", "is a folder, not a TypeScript file"],
  ])("%s", async (_, name, sentence) => {
    const { code, stdout, stderr } = await fairlead("values", join(folder, name));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(sentence);
  });
});

describe("standard output is for the YAML alone", () => {
  it.each([
    ["console.log", 'console.log("noise");'],
    ["the stream itself", 'process.stdout.write("noise\\n");'],
    ["something later", 'setTimeout(() => console.log("noise"), 20);'],
    ["an import", 'import "./noise.js";'],
  ])("%s goes to standard error", async (_, line) => {
    put("noise.ts", 'console.info("noise");');
    const file = put(
      "one.values.ts",
      `${line}\n${KEYCLOAK}export default keycloak({ replicas: 3 });`,
    );
    expect(await fairlead("values", file)).toEqual({
      code: 0,
      stdout: "replicas: 3\n",
      stderr: "noise\n",
    });
  });
});

describe("a values file runs in its project", () => {
  const project = (compilerOptions: object, manifest: object) => {
    put("tsconfig.json", JSON.stringify({ compilerOptions }));
    put("package.json", JSON.stringify(manifest));
    put("lib/sizes.ts", "export const large: number = 5;");
  };

  it.each([
    ["paths of its tsconfig.json", { paths: { "~/*": ["./lib/*"] } }, { type: "module" }],
    ["paths below a base", { baseUrl: "./lib", paths: { "~/*": ["./*"] } }, { type: "module" }],
    ["CommonJS", { module: "commonjs", paths: { "~/*": ["./lib/*"] } }, {}],
  ])("with %s", async (_, compilerOptions, manifest) => {
    project(compilerOptions, manifest);
    const text = `import { large } from "~/sizes";\n${KEYCLOAK}export default keycloak({ replicas: large });`;
    const file = put("clusters/one.values.ts", text);
    expect(await fairlead("values", file)).toMatchObject({ code: 0, stdout: "replicas: 5\n" });
  });
});

describe("validate reads standard input", () => {
  const validate = (input: string, ...files: readonly string[]) => {
    const words = [main, "validate", "--chart", "keycloak", ...files];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, {
      input,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  };

  it.each([
    [
      "right values",
      "replicas: 3\n",
      ["-"],
      { status: 0, stdout: "standard input: valid for the chart keycloak\n", stderr: "" },
    ],
    [
      "a problem, with its place",
      "replicas: 3\nreplica: 3\n",
      ["-"],
      {
        status: 1,
        stdout: "",
        stderr:
          "standard input:2:10 - unknown value 'replica'; did you mean 'replicas'?\nFound 1 problem.\n",
      },
    ],
    [
      "what is no YAML",
      "replicas: [\n",
      ["-"],
      { status: 1, stderr: expect.stringMatching(/^standard input:\d+:\d+ - /) as string },
    ],
    [
      "it twice",
      "replicas: 3\n",
      ["-", "-"],
      { status: 1, stderr: "standard input (-) can be read once: name it once\n" },
    ],
  ])("%s", (_, input, files, expected) => {
    expect(validate(input, ...files)).toMatchObject(expected);
  });

  it("after a file, which it overrules", () => {
    const file = put("values.yaml", "replicas: none\n");
    expect(validate("replicas: 3\n", file, "-")).toMatchObject({
      status: 0,
      stdout: `${file}, standard input: valid for the chart keycloak\n`,
    });
  });
});
