import type { ChartData, ConditionData } from "./chart-data.js";
import { mergeDefaults } from "./merge-defaults.js";
import { isObject } from "./plain.js";
import { plainData } from "./plain-data.js";
import { operand, truth } from "./truth.js";

/** Values as the chart's templates see them. */
export function mergedValues({ defaults }: ChartData, values: object): unknown {
  const { data: written } = plainData(values);
  return mergeDefaults(isObject(written) ? written : {}, defaults);
}

export const allHold = (when: readonly ConditionData[], merged: unknown): boolean =>
  when.every((condition) => truth(condition, merged) === true);

/** How many pods values bring: those of StatefulSets and Deployments, as many as there may be. */
export function podsOf(chart: ChartData, values: object): number {
  const merged = mergedValues(chart, values);
  return chart.workloads.pods
    .filter(({ when }) => allHold(when, merged))
    .reduce((sum, { count }) => sum + Number(operand(count, merged) ?? 1), 0);
}
