import type { Chart } from "../../generator/language/chart.js";
import type { Field } from "../../generator/model/field.js";
import { leavesOf } from "../../generator/model/leaves.js";
import { nameOf, type Place } from "../../generator/model/place.js";
import { rulesOf } from "../../generator/expression/rules/field-rules.js";
import { subjectsOf, type Rule } from "../../generator/expression/rules/rule.js";
import { documented, sentence } from "../../generator/expression/rules/sentence.js";
import { isMap, type Document, type SuiteTest } from "./suites.js";

/** A place with the branches that it lies in: `discovery.query (discovery.protocol dns-ping)`. */
export const placeName = (place: Place): string => {
  const branches = place.guards.map(
    ({ union, path, branch }) => `${[...path, union.discriminator].join(".")} ${branch}`,
  );
  return [nameOf(place), ...branches.map((branch) => `(${branch})`)].join(" ");
};

const valueAt = (document: Document, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (isMap(value) ? value[name] : undefined), document);

/** The values that tests give a place, in the branches where it means that place. */
export const valuesGiven = (place: Place, tests: readonly SuiteTest[]): readonly unknown[] =>
  tests
    .filter(({ values }) =>
      place.guards.every(
        ({ union, path, branch }) => valueAt(values, [...path, union.discriminator]) === branch,
      ),
    )
    .map(({ values }) => valueAt(values, place.path))
    .filter((value) => value !== undefined);

/** The words or switch positions that a field has, each of which some test must choose. */
export function positionsOf(field: Field): readonly unknown[] {
  if (field.shape !== "leaf") return [];
  if (field.holds.is === "boolean") return [true, false];
  return field.holds.is === "word" ? field.holds.words : [];
}

/** The words or positions of a place that no test chooses. */
export function positionsMissed(place: Place, tests: readonly SuiteTest[]): readonly unknown[] {
  const given = new Set(valuesGiven(place, tests));
  return positionsOf(place.field).filter((position) => !given.has(position));
}

/** Tests that expect a rule's sentence, whatever the values in it. */
function failuresOf(rule: Rule, tests: readonly SuiteTest[]): readonly SuiteTest[] {
  const pattern = sentence(rule)
    .map((part) => {
      if (typeof part === "string") return escape(part);
      return "name" in part ? escape(part.name) : ".+";
    })
    .join("");
  return tests.filter(({ failsWith }) => new RegExp(`^${pattern}$`).test(failsWith ?? ""));
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Tests that render, and differ from the given one in one value alone, of which the rule speaks. */
function neighboursOf(
  failure: SuiteTest,
  rule: Rule,
  tests: readonly SuiteTest[],
): readonly SuiteTest[] {
  const subjects = subjectsOf(rule).map(nameOf);
  const isSubject = (name: string): boolean =>
    subjects.some((subject) => name === subject || name.startsWith(`${subject}.`));
  return tests.filter(({ passes, values }) => {
    const changed = differences(failure.values, values);
    return passes && changed.length === 1 && changed.every(isSubject);
  });
}

/** Names of the values in which two documents differ. */
function differences(one: unknown, other: unknown, name = ""): readonly string[] {
  if (isMap(one) || isMap(other)) {
    const [left, right] = [isMap(one) ? one : {}, isMap(other) ? other : {}];
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
      differences(left[key], right[key], name === "" ? key : `${name}.${key}`),
    );
  }
  return JSON.stringify(one) === JSON.stringify(other) ? [] : [name];
}

/** Tests that keep a rule, each in one value apart from one that breaks it. */
export const passingNeighbours = (rule: Rule, tests: readonly SuiteTest[]): readonly SuiteTest[] =>
  failuresOf(rule, tests).flatMap((failure) => neighboursOf(failure, rule, tests));

/** Names of the values that no test sets in every way, and of the rules that none breaks and keeps. */
export const gaps = (
  chart: Pick<Chart, "fields" | "rules">,
  tests: readonly SuiteTest[],
): readonly string[] => [
  ...[...leavesOf(chart.fields)]
    .filter(
      (place) => valuesGiven(place, tests).length === 0 || positionsMissed(place, tests).length > 0,
    )
    .map(placeName),
  ...rulesOf(chart)
    .filter((rule) => passingNeighbours(rule, tests).length === 0)
    .map(documented),
];
