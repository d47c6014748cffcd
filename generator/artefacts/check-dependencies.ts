import type { Chart } from "../language/chart.js";
import { demandedNames } from "../model/demanded.js";

const ALIAS = /^[a-z][A-Za-z0-9]*$/;
const TAKEN = new Set(["global", "enabled"]);

/** What is wrong with a chart's dependencies; each problem is a sentence that names the alias. */
export function dependencyProblems({ fields, dependencies = {} }: Chart): readonly string[] {
  return Object.entries(dependencies).flatMap(([alias, { chart }]) => {
    const demanded = demandedNames(chart.fields);
    return [
      ...(ALIAS.test(alias)
        ? []
        : [`dependencies: '${alias}' is not camelCase, as Helm values are: choose another alias`]),
      ...(alias in fields || TAKEN.has(alias)
        ? [`dependencies: ${alias} is a value already: choose another alias`]
        : []),
      // It may be off, and nobody would set them then.
      ...demanded.map(
        (name) =>
          `dependencies: ${alias} demands ${name}: a chart that others bring along has defaults for all`,
      ),
    ];
  });
}
