import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartNames } from "../helm/chart.js";
import { helms } from "../helm/render.js";
import { Bench } from "./text/bench.js";
import { builtChart, type BuiltChart } from "./text/chart.js";
import { coversOf, withTexts } from "./text/cover.js";
import { faultsOf, type Judged } from "./text/faults.js";
import { hardStrings, loneSurrogates } from "./text/hard-strings.js";
import { placesOf, type Place } from "./text/places.js";
import { sorted } from "./text/sort.js";

/** Places in objects of the API, which all pass through as they are, share the texts. */
const SHARE_OF_SHAPES = 15;

describe.each(chartNames)("every text of %s", (name) => {
  const bench = new Bench(name);
  let chart: BuiltChart;
  let judged: readonly Judged[] = [];
  let unseen: readonly Place[] = [];

  beforeAll(async () => {
    chart = await builtChart(name);
    const places = placesOf(chart.schema);
    for (const isShape of [false, true]) {
      const some = places.filter((place) => place.isShape === isShape);
      const { covers, missing } = await coversOf(chart, bench, some);
      unseen = [...unseen, ...missing];
      const share = isShape ? SHARE_OF_SHAPES : 1;
      judged = [
        ...judged,
        ...covers.map((cover): Judged => {
          return { chart, bench, cover, sorted: sorted(chart, cover, hardStrings, share) };
        }),
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

  it("stands in its place, or is refused by both Helms as by validate", async () => {
    const faults = helms.map(async (helm) => {
      const found: string[] = [];
      for (const one of judged) found.push(...(await faultsOf(helm, one)));
      return found.map((fault) => `${helm}: ${fault}`);
    });
    expect((await Promise.all(faults)).flat()).toEqual([]);
  });

  it("holds no half of a character", async () => {
    const [{ cover } = { cover: undefined }] = judged;
    const [spot] = cover?.spots ?? [];
    if (cover === undefined || spot === undefined) throw new Error(`${name} takes no text`);
    for (const half of loneSurrogates) {
      const document = withTexts(cover.document, new Map([[spot, half]]));
      const verdict = chart.validate(document);
      expect(verdict).toMatchObject({ problems: [{ path: spot.path.join(".") }] });
      for (const helm of helms)
        expect((await bench.whole(helm, document)).stderr).toContain("invalid Unicode character");
    }
  });
});
