import type { ChartData } from "./chart-data.js";

const charts = new WeakMap<object, ChartData>();

/** Notes which chart's function made the values, without a trace on them. */
export function remember(chart: ChartData, values: object): object {
  charts.set(values, chart);
  return values;
}

/** The chart whose function made the values; undefined for all others, copies included. */
export const madeBy = (values: unknown): ChartData | undefined =>
  typeof values === "object" && values !== null ? charts.get(values) : undefined;
