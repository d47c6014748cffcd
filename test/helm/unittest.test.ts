import { describe, expect, it } from "vitest";
import { built, chartNames } from "./chart.js";
import { suitesOf, unittest } from "./unittest.js";

describe.each(chartNames)("helm-unittest suites of %s", (name) => {
  it("pass on the built chart, those of its blocks included", async () => {
    const suites = suitesOf(name);
    const { code, stdout, stderr } = await unittest(built(`charts/${name}`), suites);
    // The last lines of the report say how many there were: none would pass as well.
    expect(stdout).toContain(`Test Suites: ${suites.length} passed, ${suites.length} total`);
    expect(stdout).toMatch(/^Tests: +[1-9]\d* passed, \d+ total$/m);
    expect(code, stdout + stderr).toBe(0);
  });
});
