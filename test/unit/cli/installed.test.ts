import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot, version } from "../../../generator/cli/version.js";
import { digestOf, fairlead } from "./command.js";
import { install, npx, packGenerator } from "./npm.js";

let folder: string;
let project: string;
let chart: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-installed-"));
  project = join(folder, "project");
  install(project, [packGenerator(folder)]);
  cpSync(join(packageRoot(), "examples"), join(project, "charts"), { recursive: true });
  chart = join(project, "charts/echo/chart.ts");
  const text = readFileSync(chart, "utf8");
  expect(text).toContain('"../../generator/index.js"');
  writeFileSync(chart, text.replace('"../../generator/index.js"', '"fairlead"'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the checkout makes of the same chart. */
const inCheckout = async (): Promise<string> => {
  const out = join(folder, "checkout");
  const { code, stderr } = await fairlead(
    ...["build", "--charts", join(packageRoot(), "examples"), "--compiled", "build"],
    ...["--out", out, "--schemas", join(out, "schemas")],
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return out;
};

describe("the generator, packed and installed into an empty folder", () => {
  it("is a command of its version", async () => {
    expect((await npx(project, "fairlead", "--version")).stdout).toBe(`${version()}\n`);
  });

  it("builds the example chart as the checkout does, and says that nobody checked types", async () => {
    const { code, stdout, stderr } = await npx(project, "fairlead", "build");
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        "WARNING: the types of charts were not checked, as there is no TypeScript compiler: npm install --save-dev typescript, or say --no-types\n",
    });
    expect(stdout).toContain("chart echo 0.1.0");
    const checkout = await inCheckout();
    for (const made of ["charts/echo", "repo", "sdk"])
      expect(digestOf(join(project, "dist", made)), made).toBe(digestOf(join(checkout, made)));
  });
});

describe("with TypeScript beside it", () => {
  beforeAll(() => {
    for (const name of ["typescript", "kubernetes-models"])
      symlinkSync(join(packageRoot(), "node_modules", name), join(project, "node_modules", name));
    symlinkSync("../typescript/bin/tsc", join(project, "node_modules/.bin/tsc"));
    const compilerOptions = {
      ...{ module: "nodenext", target: "es2023", strict: true, outDir: "build", rootDir: "." },
      ...{ skipLibCheck: false, types: [] },
    };
    const config = { compilerOptions, include: ["charts"] };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify(config));
  });

  it("checks types when it builds", async () => {
    const { code, stderr } = await npx(project, "fairlead", "build");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("names a misspelt value", async () => {
    const text = readFileSync(chart, "utf8");
    writeFileSync(chart, text.replace("values.replicas,", "values.replcas,"));
    const { code, stderr } = await npx(project, "fairlead", "build");
    writeFileSync(chart, text);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^charts\/echo\/chart\.ts:54:22 - there is no 'replcas'; did you mean/);
  });

  it("compiles the chart with tsc against its declarations, and builds what tsc wrote", async () => {
    const compiled = await npx(project, "tsc", "-p", ".");
    expect(compiled).toEqual({ code: 0, stdout: "", stderr: "" });
    const before = digestOf(join(project, "dist"));
    const { code, stderr } = await npx(project, "fairlead", "build");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(digestOf(join(project, "dist"))).toBe(before);
  });
});
