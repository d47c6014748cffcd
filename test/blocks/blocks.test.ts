import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { built, chartNames, root } from "../helm/chart.js";
import { blockSuites, unittest } from "../helm/unittest.js";
import { blocks, blocksUsedBy } from "./blocks.js";
import { breakages, type Breakage } from "./breakages.js";

describe("the suites that charts share", () => {
  it("are all of a block", () => {
    const files = ["test/blocks", "charts/shared/tests"].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((file) => file.endsWith("_test.yaml"))
        .map((file) => `${folder}/${file}`),
    );
    expect(files.sort()).toEqual(blocks.map(({ suite }) => suite).sort());
  });

  it.each(blocks)("run for some chart: $name", ({ name }) => {
    const users = chartNames.filter((chart) =>
      blocksUsedBy(chart).some((block) => block.name === name),
    );
    expect(users).not.toEqual([]);
  });
});

/** Puts a mistake wherever the templates of a chart have what it is of; says whether they have it. */
function breakTemplates(chart: string, { of, by }: Breakage): boolean {
  const folder = join(chart, "templates");
  const files = readdirSync(folder).map((file) => join(folder, file));
  const broken = files.filter((file) => readFileSync(file, "utf8").includes(of));
  for (const file of broken)
    writeFileSync(
      file,
      readFileSync(file, "utf8").replaceAll(of, () => by),
    );
  return broken.length > 0;
}

const mistakes = chartNames.flatMap((chart) =>
  blocksUsedBy(chart).flatMap(({ name, suite }) =>
    breakages[name].map((breakage) => ({ chart, name, suite, ...breakage })),
  ),
);

describe("a mistake in what a block prints", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-blocks-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(mistakes)("is seen by the suite $name in $chart: $of, $by", async (mistake) => {
    const copy = mkdtempSync(join(folder, "chart-"));
    cpSync(built(`charts/${mistake.chart}`), copy, { recursive: true });
    expect(breakTemplates(copy, mistake)).toBe(true);
    const { code, stdout, stderr } = await unittest(
      copy,
      blockSuites(mistake.chart, [mistake.suite]),
    );
    expect(stdout + stderr).toMatch(/^Tests: +[1-9]\d* failed, /m);
    expect(code).not.toBe(0);
  });
});
