import type { Problem } from "../../types/api.js";
import { problemLine } from "../problem-line.js";

/** Applications that Argo CD would refuse, or that would give something away. */
export class InvalidApplicationError extends Error {
  readonly problems: readonly Problem[];

  constructor(name: string, problems: readonly Problem[]) {
    super([`Argo CD cannot have ${name}.`, ...problems.map(problemLine)].join("\n"));
    this.name = "InvalidApplicationError";
    this.problems = problems;
  }
}
