import type { Chart } from "../../language/chart.js";
import { minimalCall } from "../declarations/example.js";
import { camelCase } from "../names.js";

/** The module of the least that each chart takes, for files to start from. */
export function exampleCode(charts: readonly Chart[]): string {
  const examples = Object.fromEntries(
    charts.map((chart) => {
      const { name } = chart.metadata;
      return [name, { function: camelCase(name), call: minimalCall(chart) }];
    }),
  );
  return `export const examples = ${JSON.stringify(examples)};\n`;
}
