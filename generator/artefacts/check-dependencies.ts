import type { Chart } from "../language/chart.js";
import { defaultsOfDependencies, fieldsOf } from "../language/dependency.js";
import { demandedNames } from "../model/demanded.js";
import { strayDefaults } from "../model/other-defaults.js";
import { valuesOfCondition } from "../expression/rules/condition.js";
import { premiseOf, subjectsOf, type Rule } from "../expression/rules/rule.js";
import { documented } from "../expression/rules/sentence.js";
import { nameOf } from "../model/place.js";
import { defaultProblems } from "./check-default.js";

const ALIAS = /^[a-z][A-Za-z0-9]*$/;
const TAKEN = new Set(["global", "enabled"]);

/** What is wrong with a chart's dependencies; each problem is a sentence that names the alias. */
export function dependencyProblems(chart: Chart): readonly string[] {
  const { fields, rules, dependencies = {} } = chart;
  const problems = Object.entries(dependencies).flatMap(([alias, dependency]) => [
    ...(ALIAS.test(alias)
      ? []
      : [`dependencies: '${alias}' is not camelCase, as Helm values are: choose another alias`]),
    ...(alias in fields || TAKEN.has(alias)
      ? [`dependencies: ${alias} is a value already: choose another alias`]
      : []),
    ...strayDefaults(dependency.chart.fields, dependency.defaults ?? {}).map(
      (what) => `dependencies: the defaults of ${alias} have ${what}`,
    ),
    ...rules
      .filter((rule) => reads(rule, alias) && !isAsked(rule, alias))
      .map(
        (rule) =>
          `dependencies: the rule "${documented(rule)}" reads values of ${alias}, which are not there where it is off: let it hold where ${alias}.enabled does`,
      ),
    // It may be off, and nobody would set them then.
    ...demandedNames(fieldsOf(dependency)).map(
      (name) =>
        `dependencies: ${alias} demands ${name}: a chart that others bring along has defaults for all`,
    ),
  ]);
  return problems.length > 0 ? problems : defaultProblems(defaultsOfDependencies(chart));
}

const isSwitch = (alias: string, name: string): boolean => name === `${alias}.enabled`;

const reads = (rule: Rule, alias: string): boolean =>
  subjectsOf(rule).some((place) => place.path[0] === alias && !isSwitch(alias, nameOf(place)));

/** Whether a rule asks first whether the dependency is there. */
function isAsked(rule: Rule, alias: string): boolean {
  const premise = rule.kind === "must" ? premiseOf(rule) : undefined;
  return (
    premise !== undefined &&
    valuesOfCondition(premise).some((place) => isSwitch(alias, nameOf(place)))
  );
}
