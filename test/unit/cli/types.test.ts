import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempt, type RunResult } from "../../tools/run.js";
import { main, workshop, type Workshop } from "./command.js";

let shop: Workshop;
let chart: string;
let text: string;
beforeAll(() => {
  shop = workshop();
  chart = join(shop.charts, "echo/chart.ts");
  text = readFileSync(chart, "utf8");
});
afterAll(() => {
  shop.remove();
});

const within = (...words: readonly string[]): Promise<RunResult> =>
  attempt(process.execPath, [main, ...words], { cwd: shop.folder, env: { NO_COLOR: "1" } });
const checked = () => shop.build.filter((word) => word !== "--no-types");
const replace = (from: string, to: string): void => {
  expect(text).toContain(from);
  writeFileSync(chart, text.replace(from, to));
};

describe("fairlead build checks the types of charts that it runs as TypeScript", () => {
  it("and builds what is right, in silence", async () => {
    writeFileSync(chart, text);
    const { code, stderr } = await within(...checked());
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it.each([
    [
      "a misspelt value",
      ["replicas: values.replicas", "replicas: values.replcas"],
      "charts/echo/chart.ts:54:22 - there is no 'replcas'; did you mean 'replicas'?",
    ],
    [
      "a misspelt part of a block",
      ["imageName(values.image)", "imageName(values.imag)"],
      "charts/echo/chart.ts:64:37 - there is no 'imag'; did you mean 'image'?",
    ],
    [
      "a string where Kubernetes wants a number",
      ["port: 80,", 'port: "80",'],
      "charts/echo/chart.ts:82:9 - Type 'string' is not assignable to type 'Templated<number>'.",
    ],
    ["a syntax error", ["const fields = {", "const fields = {{"], "charts/echo/chart.ts:23:17 - "],
  ])("%s has its place", async (_, [from = "", to = ""], expected) => {
    replace(from, to);
    const { code, stdout, stderr } = await within(...checked());
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(expected);
    expect(stderr).toMatch(/Found \d+ problems?\.\n$/);
    expect(stderr).not.toContain("Cannot read properties");
  });

  it("by the options of the project's tsconfig.json", async () => {
    const config = join(shop.folder, "tsconfig.json");
    const compilerOptions = { module: "nodenext", target: "es2023", noUnusedLocals: true };
    writeFileSync(config, JSON.stringify({ compilerOptions, include: ["nothing"] }));
    replace("const fields = {", "const idle = 1;\nconst fields = {");
    const { code, stderr } = await within(...checked());
    unlinkSync(config);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        "charts/echo/chart.ts:23:7 - 'idle' is declared but its value is never read.\nFound 1 problem.\n",
    });
  });
});

describe("without types, names are still checked when the chart runs", () => {
  it.each([
    [
      "a value",
      ["replicas: values.replicas", "replicas: values.replcas"],
      54,
      "values has no 'replcas'; did you mean 'replicas'?",
    ],
    [
      "a value of a branch",
      ["nodes: ({ port }) => port", "nodes: ({ prt }) => prt"],
      84,
      "values.exposure has no 'prt'; did you mean 'port'?",
    ],
    [
      "what is undefined",
      ["when(values.udp, {", "when(undefined, {"],
      86,
      "something undefined stands where an expression belongs: look for a misspelt name",
    ],
  ])("%s", async (_, [from = "", to = ""], line, sentence) => {
    replace(from, to);
    const { code, stdout, stderr } = await within(...shop.build);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^\\S*/charts/echo/chart\\.ts:${line}:\\d+ - `));
    expect(stderr).toContain(`- ${sentence}\n`);
  });
});
