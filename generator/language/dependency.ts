import type { Fields } from "../model/field.js";
import { group, section } from "../model/fields/groups.js";
import { boolean } from "../model/kinds/boolean.js";
import { expression, type Expression } from "../expression/expression.js";
import { references } from "../expression/references.js";
import { NODE } from "../expression/tree.js";
import type { Chart } from "./chart.js";

/** Another chart that a release brings along where the value `<alias>.enabled` says so. */
export interface Dependency<C = Chart> {
  /** What it is for, as a full sentence. */
  readonly description: string;
  readonly chart: C;
}

/** Dependencies by alias, which is the name of their values in the parent. */
export type Dependencies<C = Chart> = Readonly<Record<string, Dependency<C>>>;

type WithDependencies = Pick<Chart, "fields" | "dependencies">;

const enabled = boolean({
  description: "Whether the release brings it along.",
  default: false,
});

const withGroups = (
  { dependencies = {} }: WithDependencies,
  inside: (dependency: Dependency) => Fields,
): Fields =>
  section(
    "Dependencies",
    Object.fromEntries(
      Object.entries(dependencies).map(([alias, dependency]) => [
        alias,
        group(
          {
            description: `${dependency.description} Values of the chart ${dependency.chart.metadata.name}, which it has defaults for.`,
          },
          { enabled, ...inside(dependency) },
        ),
      ]),
    ),
  );

/** What values.yaml and the tables have of dependencies: whether each is there. */
export const switches = (chart: WithDependencies): Fields => withGroups(chart, () => ({}));

/** All that a person may write: the chart's values, and those of its dependencies below their aliases. */
export const inputFields = (chart: WithDependencies): Fields => ({
  ...chart.fields,
  ...withGroups(chart, (dependency) => inputFields(dependency.chart)),
});

/** The values of a chart and the switches of its dependencies: what its own values.yaml holds. */
export const ownFields = (chart: WithDependencies): Fields => ({
  ...chart.fields,
  ...switches(chart),
});

/**
 * A helper of a dependency, such as its full name, over the dependency's own values. It is there
 * where the dependency is enabled: use it under `when(postgresql.enabled, …)`.
 *
 * @example
 * ```yaml
 * host: {{ include "postgresql.fullname" .Subcharts.postgresql | quote }}
 * ```
 * @throws TypeError where the expression is no helper
 */
export function dependencyHelper<T>(
  alias: string,
  { metadata }: Pick<Chart, "metadata">,
  helper: Expression<T>,
): Expression<T> {
  const node = helper[NODE];
  if (node.kind !== "include") throw new TypeError("dependencyHelper takes a helper");
  return expression({ ...node, dependency: { alias, chart: metadata.name } });
}

/**
 * References to the values of a dependency. They are there where it is enabled: read them under
 * `when(postgresql.enabled, …)`.
 */
export const dependencyValues = <const G extends Fields>(
  alias: string,
  { fields }: { readonly fields: G },
) => references({ ...fields, enabled }, [alias]);
