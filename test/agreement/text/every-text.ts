import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rulesOf } from "../../../generator/expression/rules/field-rules.js";
import { nameOf } from "../../../generator/model/place.js";
import { charts } from "../../charts.js";
import { helms } from "../../helm/render.js";
import { Bench } from "./bench.js";
import { builtChart, type BuiltChart } from "./chart.js";
import { coversOf, withTexts } from "./cover.js";
import { faultsOf, type Judged } from "./faults.js";
import { checksOfTypes, literalFaults } from "./literal-faults.js";
import { hardStrings, loneSurrogates } from "./hard-strings.js";
import { placesOf, type Place } from "./places.js";
import { keptEmpty } from "./refused.js";
import { sorted } from "./sort.js";

/** Some minutes on two busy cores. */
const PATIENCE = 30 * 60_000;

/** Places that get documents of their own: those stay small where few texts suit a format. */
const groups: readonly ((place: Place) => boolean)[] = [
  ({ isShape }) => !isShape,
  ({ isShape, pattern }) => isShape && pattern === undefined,
  ({ isShape, pattern }) => isShape && pattern !== undefined,
];

/** Places of names that the release gives: Helm alone judges them, and takes one text at each. */
const givenByRelease = new Set(
  charts
    .flatMap((chart) => rulesOf(chart))
    .flatMap((rule) => (rule.kind === "numbered" ? [`${nameOf(rule.list)}[]`] : [])),
);

/** What the notes alone print, which no run here shows: tables of agreement judge it. */
const unprinted = new Set(["multiSite.infinispanVersion"]);

/** Tests of one chart, in a file of its own: each takes minutes, and files go side by side. */
export const everyTextOf = (name: string): void => {
  describe(`every text of ${name}`, () => {
    judge(name);
  });
};

function judge(name: string): void {
  const bench = new Bench(name);
  let chart: BuiltChart;
  let judged: readonly Judged[] = [];
  let unseen: readonly Place[] = [];

  beforeAll(async () => {
    chart = await builtChart(name);
    const definition = charts.find(({ metadata }) => metadata.name === name);
    if (definition === undefined) throw new Error(`there is no chart ${name}`);
    const isKeptEmpty = keptEmpty(definition);
    for (const group of groups) {
      const places = placesOf(chart.schema)
        .filter(group)
        .filter(({ name }) => !givenByRelease.has(name) && !unprinted.has(name))
        .filter((place) => !isKeptEmpty(place));
      const { covers, missing } = await coversOf(chart, bench, places);
      unseen = [...unseen, ...missing];
      judged = [
        ...judged,
        ...covers.map((cover) => ({
          chart,
          bench,
          cover,
          sorted: sorted(chart, cover, hardStrings),
        })),
      ];
    }
  });

  afterAll(() => {
    bench.remove();
  });

  it("has a place that is seen in the manifests, in documents of the suites", () => {
    expect(unseen.map((place) => place.name)).toEqual([]);
  });

  it("is refused by validate with its place", () => {
    expect(judged.flatMap(({ sorted: { strays } }) => strays)).toEqual([]);
  });

  it(
    "stands in its place, or is refused by both Helms as by validate",
    async () => {
      const faults: string[] = [];
      for (const one of judged) faults.push(...(await faultsOf(one)));
      expect(faults).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "is judged by tsc as by validate where types judge its format",
    () => {
      expect(checksOfTypes(name).size).toBeGreaterThan(0);
      expect(literalFaults(name, judged)).toEqual([]);
    },
    PATIENCE,
  );

  it("holds no half of a character at any place, before validate", () => {
    for (const { cover } of judged) {
      const { taken, strays } = sorted(chart, cover, loneSurrogates);
      expect(
        taken.flatMap(({ texts }) => [...texts.keys()].map(({ place }) => place.name)),
      ).toEqual([]);
      expect(strays).toEqual([]);
    }
  });

  it("holds no half of a character in both Helms, whose readers refuse the whole file", async () => {
    const [{ cover } = { cover: undefined }] = judged;
    const [spot] = cover?.spots ?? [];
    if (cover === undefined || spot === undefined) throw new Error(`${name} takes no text`);
    for (const half of loneSurrogates) {
      const document = withTexts(cover.document, new Map([[spot, half]]));
      for (const helm of helms)
        expect((await bench.whole(helm, document)).stderr).toContain("invalid Unicode character");
    }
  });
}
