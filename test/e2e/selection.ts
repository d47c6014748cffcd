import type { ImageName } from "../cluster/images/recipes.js";
import type { ToolName } from "../tools/recipes.js";
import type { DefinitionsName } from "./harness/definitions.js";
import { usualNodes } from "./harness/nodes.js";
import type { Scenario } from "./harness/scenario.js";
import { scenarios } from "./scenarios.js";

/** Which scenarios a run has: those named, or all, or else those of the gate. */
export interface Selection {
  readonly only?: readonly string[];
  readonly all?: boolean;
}

export function selected({ only, all = false }: Selection): readonly Scenario[] {
  return scenarios.filter(({ name, gate = false }) => only?.includes(name) ?? (all || gate));
}

export interface Needs {
  /** That the cluster has at least. */
  readonly nodes: number;
  /** Besides those of which a cluster is made. */
  readonly tools: readonly ToolName[];
  readonly images: readonly ImageName[];
  readonly definitions: readonly DefinitionsName[];
}

/** What has to be here before these scenarios begin: in the cluster's network nothing can be fetched. */
export function needsOf(wanted: readonly Scenario[]): Needs {
  return {
    nodes: Math.max(...wanted.map(({ nodes = usualNodes }) => nodes)),
    tools: [
      ...new Set<ToolName>([
        "kubectl",
        ...wanted.map(({ helm }) => `helm${helm}` as const),
        ...wanted.flatMap(({ tools = [] }) => tools),
      ]),
    ],
    images: [...new Set(wanted.flatMap(({ images }) => images))],
    definitions: [...new Set(wanted.flatMap(({ definitions = [] }) => definitions))],
  };
}
