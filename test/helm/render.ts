import { parseAllDocuments } from "yaml";
import { run, type RunOptions } from "../tools/run.js";
import type { ToolName } from "../tools/recipes.js";
import { tool } from "../tools/tool.js";

/** Both Helms that charts are for. */
export const helms = ["helm3", "helm4"] as const satisfies readonly ToolName[];

export type HelmName = (typeof helms)[number];

/** Helm's own folders in a folder of the test's, so that nobody's repositories are touched. */
export const helmHome = (folder: string): RunOptions => ({
  env: {
    HELM_CACHE_HOME: `${folder}/cache`,
    HELM_CONFIG_HOME: `${folder}/config`,
    HELM_DATA_HOME: `${folder}/data`,
  },
});

export const helm = async (
  name: HelmName,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> => run(await tool(name), args, options);

/** A Kubernetes object as far as tests look into any of them. */
export interface KubernetesObject {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, unknown>>;
  };
}

/** The objects that `helm template` prints, read as Helm reads them: as YAML 1.1. */
export const objectsIn = (text: string): readonly KubernetesObject[] =>
  parseAllDocuments(text, { version: "1.1" })
    .map((document) => document.toJS() as KubernetesObject | null)
    .filter((object) => object !== null);
