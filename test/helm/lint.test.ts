import { describe, expect, it } from "vitest";
import { attempt } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { built, chartNames } from "./chart.js";
import { helms } from "./render.js";

describe.each(chartNames)("the chart %s", (name) => {
  it.each(helms)("is clean to the strict lint of %s", async (helm) => {
    const args = ["lint", "--strict", built(`charts/${name}`)];
    const { code, stdout, stderr } = await attempt(await tool(helm), args);
    expect(code, stdout + stderr).toBe(0);
    expect(stdout).toContain("1 chart(s) linted, 0 chart(s) failed");
    expect(stdout + stderr).not.toMatch(/\[(INFO|WARNING|ERROR)\]|warning/i);
  });
});
