import type { Fields } from "../model/field.js";
import { group, section } from "../model/fields/groups.js";
import { boolean } from "../model/kinds/boolean.js";
import {
  onlyWithDefaults,
  withDefaults,
  type DefaultsFor,
  type OtherDefaults,
} from "../model/other-defaults.js";
import { expression, type Expression } from "../expression/expression.js";
import { references } from "../expression/references.js";
import { NODE } from "../expression/tree.js";
import type { Chart } from "./chart.js";

/** Another chart that a release brings along where the value `<alias>.enabled` says so. */
export interface Dependency<C = Chart> {
  /** What it is for, as a full sentence. */
  readonly description: string;
  readonly chart: C;
  /** Whether it is there where nobody says. Default: false. */
  readonly enabled?: boolean;
  /**
   * Defaults for its values that go before its own; written into the values.yaml of the chart that
   * brings it along. Default: none.
   */
  readonly defaults?: OtherDefaults;
}

/** Dependencies by alias, which is the name of their values in the parent. */
export type Dependencies<C = Chart> = Readonly<Record<string, Dependency<C>>>;

type WithDependencies = Pick<Chart, "fields" | "dependencies">;

/**
 * A dependency whose defaults the compiler knows by the chart's values. The same chart may be there
 * several times, by different aliases.
 *
 * @example
 * ```ts
 * dependencies: {
 *   tokenstore: dependency(directory, {
 *     description: "The token store.",
 *     enabled: true,
 *     defaults: { store: { role: "token" } },
 *   }),
 * }
 * ```
 */
export const dependency = <const C extends { readonly fields: Fields }>(
  chart: C,
  options: Omit<Dependency, "chart" | "defaults"> & {
    readonly defaults?: DefaultsFor<C["fields"]>;
  },
) => ({ ...options, chart });

const enabledField = ({ enabled = false }: Pick<Dependency, "enabled">) =>
  boolean({ description: "Whether the release brings it along.", default: enabled });

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
          { enabled: enabledField(dependency), ...inside(dependency) },
        ),
      ]),
    ),
  );

/** The charts behind the aliases, each once, by name. */
export const chartsOf = (dependencies: Dependencies): ReadonlyMap<string, Chart> =>
  new Map(Object.values(dependencies).map(({ chart }) => [chart.metadata.name, chart]));

/** Whether each dependency is there: what of them is judged by their parent, and not by themselves. */
export const switches = (chart: WithDependencies): Fields => withGroups(chart, () => ({}));

/** What values.yaml and the tables have of dependencies: whether each is there, and what is its default here. */
export const defaultsOfDependencies = (chart: WithDependencies): Fields =>
  withGroups(chart, ({ chart: { fields }, defaults = {} }) => onlyWithDefaults(fields, defaults));

/** The values of a dependency with their defaults below its parent. */
export const fieldsOf = ({ chart, defaults = {} }: Dependency): Fields =>
  withDefaults(inputFields(chart), defaults);

/** All that a person may write: the chart's values, and those of its dependencies below their aliases. */
export const inputFields = (chart: WithDependencies): Fields => ({
  ...chart.fields,
  ...withGroups(chart, fieldsOf),
});

/** What a chart's own values.yaml holds: its values, and what it says of its dependencies'. */
export const ownFields = (chart: WithDependencies): Fields => ({
  ...chart.fields,
  ...defaultsOfDependencies(chart),
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
 * `when(postgresql.enabled, …)`, and in rules `when` it is.
 */
export function dependencyValues<const G extends Fields>(
  alias: string,
  {
    chart,
    enabled,
    defaults = {},
  }: Pick<Dependency, "enabled" | "defaults"> & { readonly chart: { readonly fields: G } },
) {
  // Other defaults leave the types of values as they are.
  const fields = withDefaults(chart.fields, defaults) as G;
  return references({ ...fields, enabled: enabledField({ enabled: enabled ?? false }) }, [alias]);
}
