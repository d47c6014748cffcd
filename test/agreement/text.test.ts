import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { chartsWithObjects } from "../charts.js";
import { root } from "../helm/chart.js";

it("judges the texts of every chart", () => {
  const files = readdirSync(join(root, "test/agreement/text"));
  const judged = files.filter((file) => file.endsWith(".test.ts"));
  const names = chartsWithObjects.map(({ metadata }) => `${metadata.name}.test.ts`);
  expect(judged.sort()).toEqual(names.sort());
});
