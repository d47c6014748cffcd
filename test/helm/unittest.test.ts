import { describe, expect, it } from "vitest";
import { built, chartNames } from "./chart.js";
import { suitesOf, unittest } from "./unittest.js";

describe.each(chartNames)("helm-unittest suites of %s", (name) => {
  it.each(suitesOf(name))("pass on the built chart: $files.0 and its like", async (suites) => {
    const count = suites.files.length;
    const { code, stdout, stderr } = await unittest(built(`charts/${name}`), suites);
    // The last lines of the report say how many there were: none would pass as well.
    expect(stdout).toContain(`Test Suites: ${count} passed, ${count} total`);
    expect(stdout).toMatch(/^Tests: +[1-9]\d* passed, \d+ total$/m);
    expect(code, stdout + stderr).toBe(0);
  });
});
