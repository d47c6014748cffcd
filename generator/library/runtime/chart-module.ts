import type { Chart, Problem, Validation } from "../types/api.js";
import type { ChartData, PlainObject } from "./chart-data.js";
import { InvalidValuesError } from "./invalid-values-error.js";
import { remember } from "./made.js";
import { mergeDefaults } from "./merge-defaults.js";
import { formatProblems } from "./formats.js";
import { message } from "./message.js";
import { isObject } from "./plain.js";
import { plainData } from "./plain-data.js";
import { problemsOf } from "./problems.js";
import { brokenRules } from "./rules.js";
import type { Validator } from "./schema-error.js";
import { unprintableProblems } from "./unprintable.js";

/** Under this name values remember their chart's name, for tools that are given values alone. */
export const CHART = Symbol.for("fairlead.chart");

/** What a chart's module exports. */
export interface ChartModule {
  readonly chart: Chart;
  /** `where` is the name of a dependency, which its sentences begin with, as they do in Helm. */
  readonly validate: (values: unknown, where?: string) => Validation<object>;
  readonly create: (values: object) => object;
}

/** Who judges the values of a dependency, by its alias. */
type Judges = Readonly<Record<string, ChartModule["validate"]>>;

/** The functions of one chart, from its data, its compiled schema and those who judge its dependencies. */
export function chartModule(
  data: ChartData,
  validator: Validator,
  dependencies: Judges = {},
): ChartModule {
  const { name, version } = data;
  const validate: ChartModule["validate"] = (values, where = "") =>
    judge(data, validator, dependencies, values, where);
  return {
    chart: Object.freeze({ name, version }),
    validate,
    create(values) {
      const judged = validate(values);
      if (!judged.valid) throw new InvalidValuesError(name, judged.problems);
      return remember(data, Object.defineProperty({ ...values }, CHART, { value: name }));
    },
  };
}

function judge(
  data: ChartData,
  validator: Validator,
  dependencies: Judges,
  values: unknown,
  where: string,
): Validation<object> {
  // An empty values file is null to a YAML parser, and no values to Helm.
  const { data: written, problems: alien } = plainData(values ?? {});
  if (alien.length > 0) return { valid: false, problems: alien };
  if (!isObject(written)) {
    const parts = { path: "the document", expected: "a map", actual: typeName(written) };
    return { valid: false, problems: [{ path: "", message: message("wrongType", parts) }] };
  }
  const merged = mergeDefaults(written, data.defaults);
  const misshapen = [...formatProblems(data.fields, merged), ...unprintableProblems(merged)];
  // Rules are between values of the right type; formats are judged of every text.
  const own = validator(merged)
    ? [...brokenRules(data.rules, written, merged).map(behind(where)), ...misshapen]
    : withoutRepeats(problemsOf(validator.errors ?? [], data, { written, merged }), misshapen);
  const problems = withoutRepeats(own, dependencyProblems(dependencies, merged, where));
  return problems.length === 0 ? { valid: true, values: written } : { valid: false, problems };
}

/** What Helm finds in the values of the dependencies that are enabled. */
const dependencyProblems = (
  dependencies: Judges,
  merged: PlainObject,
  where: string,
): readonly Problem[] =>
  Object.entries(dependencies).flatMap(([alias, validate]) => {
    const values = merged[alias];
    if (!isObject(values) || values["enabled"] !== true) return [];
    const judged = validate(values, `${where}${alias}: `);
    if (judged.valid) return [];
    return judged.problems.map((problem) => ({
      ...problem,
      path: problem.path === "" ? alias : `${alias}.${problem.path}`,
    }));
  });

/** A sentence about names that count from a dependency. */
const behind =
  (where: string) =>
  (problem: Problem): Problem => ({ ...problem, message: `${where}${problem.message}` });

/** Of a value that the schema refuses already, its format says nothing new. */
const withoutRepeats = (first: readonly Problem[], second: readonly Problem[]): Problem[] => {
  const paths = new Set(first.map(({ path }) => path));
  return [...first, ...second.filter(({ path }) => !paths.has(path))];
};

const typeName = (value: unknown): string =>
  Array.isArray(value) ? "a list" : `a ${typeof value}`;
