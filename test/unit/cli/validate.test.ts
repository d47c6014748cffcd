import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fairlead } from "./command.js";

describe("fairlead validate", () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-validate-"));
    writeFileSync(path("right.yaml"), "replicas: 3\n");
    writeFileSync(path("over.yaml"), "replicas: 200\npodLabels: { a: 1 }\n");
    writeFileSync(path("alias.yaml"), "replicas: *x\n");
    writeFileSync(path("deep.yaml"), `replicas: ${"[".repeat(10_000)}\n`);
    const keys = Array.from({ length: 40_000 }, (_, index) => `k${index}: {}\n`);
    writeFileSync(path("keys.yaml"), keys.join(""));
    const entries = Array.from({ length: 20_000 }, (_, index) => `  - { nam: V${index} }\n`);
    writeFileSync(path("entries.yaml"), `extraEnv:\n${entries.join("")}`);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const validate = (...words: readonly string[]) => fairlead("validate", ...words);

  it("names each problem's file, line and column, the last file that has the value", async () => {
    const { code, stdout, stderr } = await validate(
      ...["--chart", "keycloak", path("right.yaml"), path("over.yaml")],
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.split("\n")).toEqual([
      `${path("over.yaml")}:1:11 - replicas (200) must be at most 100`,
      `${path("over.yaml")}:2:17 - podLabels.a must be a string, not 1`,
      "Found 2 problems.",
      "",
    ]);
  });

  it.each<[string, readonly string[], (folder: string) => string]>([
    ["no file", ["gone.yaml"], (at) => `${at}/gone.yaml: no such file`],
    ["a folder", ["."], (at) => `${at}: is a folder, not a values file`],
    ["a folder of a file", ["right.yaml/x"], (at) => `${at}/right.yaml/x: ENOTDIR`],
    ["an alias of nothing", ["alias.yaml"], (at) => `${at}/alias.yaml:1:11 - '*x' has no anchor`],
    ["no end of brackets", ["deep.yaml"], (at) => `${at}/deep.yaml:1:510 - lists and maps lie`],
  ])("says in one line and by exit code 1 what is wrong: %s", async (_what, files, expected) => {
    const { code, stdout, stderr } = await validate("--chart", "keycloak", ...files.map(path));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.startsWith(expected(folder)), stderr).toBe(true);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it.each(["index", "runtime", "yaml", "../keycloak", "gone", ""])(
    "knows no chart %j",
    async (chart) => {
      const { code, stdout, stderr } = await validate("--chart", chart, path("right.yaml"));
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toContain(`chart`);
      expect(stderr).toContain(`'${chart}'`);
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    },
  );

  it.each([
    ["keys.yaml", 40_000, ":40000:9 - unknown value 'k39999'"],
    ["entries.yaml", 40_000, ":20001:12 - unknown value 'extraEnv[19999].nam'"],
  ])("places every problem of %s", async (file, count, last) => {
    const { code, stderr } = await validate("--chart", "keycloak", path(file));
    expect(code).toBe(1);
    expect(stderr).toContain(`Found ${count} problems.`);
    expect(stderr).toContain(path(file) + last);
  });
});
