import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { attempt } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { built, chartNames, root } from "./chart.js";

describe.each(chartNames)("helm-unittest suites of %s", (name) => {
  it("pass on the built chart", async () => {
    const chart = built(`charts/${name}`);
    const suites = relative(chart, join(root, "charts", name, "tests"));
    const { code, stdout, stderr } = await attempt(
      await tool("helm-unittest"),
      ["--strict", "--file", `${suites}/*_test.yaml`, chart],
      { timeout: 110_000 },
    );
    // The last lines of the report say how many there were: none would pass as well.
    expect(stdout).toMatch(/^Tests: +[1-9]\d* passed, \d+ total$/m);
    expect(code, stdout + stderr).toBe(0);
  });
});
