import type { Problem } from "../types/api.js";
import { problemLine } from "./problem-line.js";

/** Clusters that cannot be one fleet. */
export class InvalidFleetError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(["These clusters cannot be one fleet.", ...problems.map(problemLine)].join("\n"));
    this.name = "InvalidFleetError";
    this.problems = problems;
  }
}
