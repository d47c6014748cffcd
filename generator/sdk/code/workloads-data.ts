import type { WorkloadsData } from "../../library/runtime/chart-data.js";
import type { Workloads } from "../workloads.js";
import { conditionData, operandData } from "./rule-data.js";

/** What a chart runs, as plain data. */
export const workloadsData = ({ pods, scaled, kept }: Workloads): WorkloadsData => ({
  pods: pods.map(({ when, count }) => ({
    when: when.map(conditionData),
    count: operandData(count),
  })),
  scaled: scaled.map(({ when, ...one }) => ({ when: when.map(conditionData), ...one })),
  kept: kept.map(({ when }) => ({ when: when.map(conditionData) })),
});
