import { describe, expect, it } from "vitest";
import { ownModule } from "../../../generator/sdk/code/own-module.js";
import { everything } from "./toy-charts.js";

const module = (sdk: string) =>
  ownModule({ metadata: everything.metadata, texts: { ...everything.texts, sdk } });

describe("what a chart brings along for the SDK", () => {
  it("is nothing where there is no text", async () => {
    expect([...(await ownModule(everything))]).toEqual([]);
  });

  it("is code and declarations beside the chart's module", async () => {
    const files = await module(
      'import type { Chart } from "./types/api.js";\nexport const nameOf = (chart: Chart): string => chart.name;\n',
    );
    expect(Object.fromEntries(files)).toEqual({
      "every-thing.own.d.ts":
        'import type { Chart } from "./types/api.js";\nexport declare const nameOf: (chart: Chart) => string;\n',
      "every-thing.own.js": "export const nameOf = (chart) => chart.name;\n",
    });
  });

  it("is refused with a type that is not written out", async () => {
    await expect(module("export const one = () => JSON.parse('1');\n")).rejects.toThrow(
      "charts/every-thing/sdk.ts: Function must have an explicit return type annotation",
    );
  });
});
