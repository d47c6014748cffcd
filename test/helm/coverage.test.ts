import { describe, expect, it } from "vitest";
import { charts } from "../charts.js";
import { switches } from "../../generator/language/dependency.js";
import { leavesOf } from "../../generator/model/leaves.js";
import { rulesOf } from "../../generator/expression/rules/field-rules.js";
import { documented } from "../../generator/expression/rules/sentence.js";
import { blocks, blocksUsedBy } from "../blocks/blocks.js";
import {
  gaps,
  passingNeighbours,
  placeName,
  positionsMissed,
  positionsOf,
  valuesGiven,
} from "./coverage.js";
import { suiteTests } from "./suites.js";
import { suitesOf } from "./unittest.js";

describe.each(charts)("the suites of $metadata.name", (chart) => {
  const { metadata, fields } = chart;
  const tests = suiteTests(suitesOf(metadata.name));
  // Values of dependencies are covered by their own charts' suites.
  const own = { ...fields, ...switches(chart) };
  const places = [...leavesOf(own)].map((place) => ({ name: placeName(place), place }));

  it.each(places)("set $name", ({ place }) => {
    expect(valuesGiven(place, tests)).not.toHaveLength(0);
  });

  it.each(places.filter(({ place }) => positionsOf(place.field).length > 0))(
    "set $name both ways, or to every word",
    ({ place }) => {
      expect(positionsMissed(place, tests)).toEqual([]);
    },
  );

  it.each(rulesOf(chart).map((rule) => ({ name: documented(rule), rule })))(
    "break the rule '$name', and have a neighbour that keeps it",
    ({ rule }) => {
      expect(passingNeighbours(rule, tests)).not.toHaveLength(0);
    },
  );
});

const blocksOfValues = blocks.filter(({ mark }) => "value" in mark);

describe.each(blocksOfValues)("without the suite of the block $name", ({ name, suite }) => {
  it("values or rules are not covered", () => {
    const users = charts.filter(({ metadata }) =>
      blocksUsedBy(metadata.name).some((block) => block.name === name),
    );
    const missed = users.flatMap((chart) => {
      const others = suitesOf(chart.metadata.name).map(({ files, ...values }) => ({
        files: files.filter((file) => file !== suite),
        ...values,
      }));
      return gaps(chart, suiteTests(others));
    });
    expect(missed).not.toEqual([]);
  });
});
