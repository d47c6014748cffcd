import type { Chart, Problem, Validation } from "../types/api.js";
import type { ChartData, PlainObject } from "./chart-data.js";
import { InvalidValuesError } from "./invalid-values-error.js";
import { toldOfLayers } from "./layers.js";
import { remember } from "./made.js";
import { mergeDefaults } from "./merge-defaults.js";
import { formatProblems } from "./formats.js";
import { message } from "./message.js";
import { isObject } from "./plain.js";
import { plainData } from "./plain-data.js";
import { problemsOf } from "./problems.js";
import { brokenRules } from "./rules.js";
import type { Validator } from "./schema-error.js";
import { isTemplating } from "./templating.js";
import { unprintableProblems } from "./unprintable.js";

/** Under this name values remember their chart's name, for tools that are given values alone. */
export const CHART = Symbol.for("fairlead.chart");

/** What a chart's module exports. */
export interface ChartModule {
  readonly chart: Chart;
  readonly validate: (values: unknown) => Validation<object>;
  readonly create: (values: object) => object;
  /** For the modules of charts that bring this one along. */
  readonly judge: Judge;
}

/** What Helm finds in values of a chart, and what it makes of them. */
interface Judged {
  readonly problems: readonly Problem[];
  /** With the defaults, and those of the dependencies that are enabled. */
  readonly merged: PlainObject;
}

/** Where values stand in the document of a chart around them, and what that has for defaults. */
interface Around {
  readonly where: string;
  readonly defaults: PlainObject;
}

type Judge = (written: PlainObject, around?: Around) => Judged;

/** Who judges the values of each dependency, by its alias. */
type Judges = Readonly<Record<string, Judge>>;

const ALONE: Around = { where: "", defaults: {} };

/** The functions of one chart, from its data, its compiled schema and those who judge its dependencies. */
export function chartModule(
  data: ChartData,
  validator: Validator,
  dependencies: Judges = {},
): ChartModule {
  const { name, version } = data;
  const judge: Judge = (written, around = ALONE) =>
    judged(data, validator, dependencies, written, around);
  const validate: ChartModule["validate"] = (values) => judgedDocument(values, judge);
  return {
    chart: Object.freeze({ name, version }),
    validate,
    create(values) {
      const result = isTemplating() ? ({ valid: true } as const) : validate(values);
      if (!result.valid) throw new InvalidValuesError(name, toldOfLayers(values, result.problems));
      return remember(data, Object.defineProperty({ ...values }, CHART, { value: name }));
    },
    judge,
  };
}

function judgedDocument(values: unknown, judge: Judge): Validation<object> {
  // An empty values file is null to a YAML parser, and no values to Helm.
  const { data: written, problems: alien } = plainData(values ?? {});
  if (alien.length > 0) return { valid: false, problems: alien };
  if (!isObject(written)) {
    const parts = { path: "the document", expected: "a map", actual: typeName(written) };
    return { valid: false, problems: [{ path: "", message: message("wrongType", parts) }] };
  }
  const { problems } = judge(written);
  return problems.length === 0 ? { valid: true, values: written } : { valid: false, problems };
}

function judged(
  data: ChartData,
  validator: Validator,
  dependencies: Judges,
  written: PlainObject,
  { where, defaults: given }: Around,
): Judged {
  const defaults = mergeDefaults(given, data.defaults);
  const own = mergeDefaults(written, defaults);
  const below = Object.entries(dependencies).flatMap(([alias, judge]) => {
    const around = { where: `${where}${alias}.`, defaults: mapAt(defaults, alias) };
    return isThere(own[alias]) ? ([[alias, judge(mapAt(written, alias), around)]] as const) : [];
  });
  // A chart sees the values of its dependencies with their defaults.
  const merged = {
    ...own,
    ...Object.fromEntries(below.map(([alias, judgement]) => [alias, judgement.merged])),
  };
  const documents = { written, merged, where };
  const misshapen = [...formatProblems(data.fields, documents), ...unprintableProblems(documents)];
  // Rules are between values of the right type; formats are judged of every text.
  const problems = validator(merged)
    ? [...brokenRules(data.rules, documents), ...misshapen]
    : withoutRepeats(problemsOf(validator.errors ?? [], data, documents), misshapen);
  const others = below.flatMap(([, judgement]) => judgement.problems);
  return { problems: withoutRepeats(problems, others), merged };
}

/** Whether a dependency is enabled, given its values. */
const isThere = (values: unknown): boolean => isObject(values) && values["enabled"] === true;

const mapAt = (document: PlainObject, name: string): PlainObject => {
  const value = Object.hasOwn(document, name) ? document[name] : undefined;
  return isObject(value) ? value : {};
};

/** Of a value that the schema refuses already, its format says nothing new. */
const withoutRepeats = (first: readonly Problem[], second: readonly Problem[]): Problem[] => {
  const paths = new Set(first.map(({ path }) => path));
  return [...first, ...second.filter(({ path }) => !paths.has(path))];
};

const typeName = (value: unknown): string =>
  Array.isArray(value) ? "a list" : `a ${typeof value}`;
