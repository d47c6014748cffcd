import type { Problem } from "../types/api.js";
import { problemLine } from "./problem-line.js";

/** Values that a chart would refuse. */
export class InvalidValuesError extends Error {
  readonly chart: string;
  readonly problems: readonly Problem[];

  constructor(chart: string, problems: readonly Problem[]) {
    super([`These values do not fit the chart ${chart}.`, ...problems.map(problemLine)].join("\n"));
    this.name = "InvalidValuesError";
    this.chart = chart;
    this.problems = problems;
  }
}
