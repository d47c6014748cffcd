import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCharts } from "../../generator/cli/load-charts.js";
import { leavesOf } from "../../generator/model/leaves.js";
import { rulesOf } from "../../generator/expression/rules/field-rules.js";
import { documented } from "../../generator/expression/rules/sentence.js";
import { root } from "./chart.js";
import { failuresOf, neighboursOf, placeName, positionsOf, valuesGiven } from "./coverage.js";
import { suiteTests } from "./suites.js";

const charts = await loadCharts({ charts: join(root, "charts"), compiled: join(root, "build") });

describe.each(charts)("the suites of $metadata.name", (chart) => {
  const { metadata, fields } = chart;
  const tests = suiteTests(join(root, "charts", metadata.name, "tests"));
  const places = [...leavesOf(fields)].map((place) => ({ name: placeName(place), place }));

  it.each(places)("set $name", ({ place }) => {
    expect(valuesGiven(place, tests)).not.toHaveLength(0);
  });

  it.each(places.filter(({ place }) => positionsOf(place.field).length > 0))(
    "set $name both ways, or to every word",
    ({ place }) => {
      const missing = new Set(positionsOf(place.field));
      for (const value of valuesGiven(place, tests)) missing.delete(value);
      expect([...missing]).toEqual([]);
    },
  );

  it.each(rulesOf(chart).map((rule) => ({ name: documented(rule), rule })))(
    "break the rule '$name', and have a neighbour that keeps it",
    ({ rule }) => {
      const failures = failuresOf(rule, tests);
      expect(failures).not.toHaveLength(0);
      const passing = failures.flatMap((failure) => neighboursOf(failure, rule, tests));
      expect(passing).not.toHaveLength(0);
    },
  );
});
