import type { Chart } from "../language/chart.js";
import { leavesOf } from "../model/leaves.js";
import { nameOf } from "../model/place.js";
import { fleetRuleText } from "../model/rules/fleet-sentence.js";
import { checksOf } from "../expression/rules/checks.js";
import { rulesOf } from "../expression/rules/field-rules.js";
import { documented } from "../expression/rules/sentence.js";
import { rootContext } from "../render/context.js";
import type { Helper } from "../expression/node.js";
import { helpersOf } from "../expression/walk.js";
import { printHelpers } from "../render/helpers.js";
import { helperProblems } from "./check-helpers.js";
import { printManifest } from "../render/print-manifest.js";
import { chartsOf, inputFields, ownFields } from "../language/dependency.js";
import { chartYaml } from "./chart-yaml.js";
import { dependencyProblems } from "./check-dependencies.js";
import { modelProblems } from "./check-model.js";
import { templateProblems } from "./check-templates.js";
import { deadValues } from "./dead-values.js";
import { helmignore } from "./helmignore.js";
import { json } from "./json.js";
import { inputSchema } from "./schema/input-schema.js";
import { mergedSchema } from "./schema/merged-schema.js";
import { fillText, type TextScope } from "./text.js";
import { validationTemplate } from "./validation/template.js";
import { valueSections } from "./values-table.js";
import { valuesYaml } from "./values-yaml.js";

const INPUT_SCHEMA = "values.input.schema.json";

/** A chart that cannot be built; the message lists every problem. */
export class ChartError extends Error {
  constructor(chart: string, problems: readonly string[]) {
    super(
      [`The chart ${chart} cannot be built.`, ...problems.map((line) => `  ${line}`)].join("\n"),
    );
    this.name = "ChartError";
  }
}

/**
 * Every file of a chart by its path, as text. A pure function of the chart.
 * @throws ChartError when the model is unsound, or a value is read by nothing
 */
export function chartFiles(chart: Chart): ReadonlyMap<string, string> {
  const { name } = chart.metadata;
  const problems = [
    ...modelProblems(chart.fields),
    ...dependencyProblems(chart),
    ...templateProblems(Object.keys(chart.templates)),
  ];
  if (problems.length > 0) throw new ChartError(name, problems);
  const context = rootContext(name);
  const rules = rulesOf(chart);
  const checks = checksOf(rules);
  const helpers = helpersOf([...Object.values(chart.templates), ...checks]);
  problems.push(...helperProblems(helpers, context));
  if (problems.length > 0) throw new ChartError(name, problems);
  const read = new Set<string>();
  const places = [...leavesOf(inputFields(chart))];
  const scope: TextScope = {
    context,
    hasHelper: (helper) => helpers.some((one) => one.name === helper),
    ownerOf: (helper, alias) => ownerOf(chart, helper, alias),
    read: (path) => {
      read.add(path);
      const place = places.find((one) => nameOf(one) === path);
      return place && { kind: "value", ...place };
    },
  };
  const data = {
    ...chart.metadata,
    sections: valueSections(ownFields(chart)),
    // Rules of several branches may say the same.
    rules: [...new Set([...rules.map(documented), ...(chart.fleetRules ?? []).map(fleetRuleText)])],
  };
  const files = new Map<string, string>([
    [".helmignore", helmignore],
    ["Chart.yaml", chartYaml(chart)],
    ["values.yaml", valuesYaml(ownFields(chart), INPUT_SCHEMA)],
    ["values.schema.json", json(mergedSchema(chart))],
    [INPUT_SCHEMA, json(inputSchema(chart))],
    ["templates/validation.yaml", validationTemplate(chart.fields, checks, context)],
    ...vendored(chart),
  ]);
  const failed: string[] = [];
  const write = (path: string, source: string, print: () => string) => {
    try {
      files.set(path, print());
    } catch (error) {
      failed.push(`${source}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  write("README.md", "README.hbs", () => fillText(chart.texts.readme, data, scope));
  write("templates/NOTES.txt", "NOTES.hbs", () => fillText(chart.texts.notes, data, scope));
  if (helpers.length > 0)
    write("templates/_helpers.tpl", "helpers", () => printHelpers(distinct(helpers), context));
  for (const [file, tree] of Object.entries(chart.templates))
    write(`templates/${file}`, `templates/${file}`, () => printManifest(tree, context));
  if (failed.length > 0) throw new ChartError(name, failed);
  const dead = deadValues(chart, read);
  if (dead.length > 0)
    throw new ChartError(
      name,
      dead.map((path) => `${path} is read by no template: use it in one, or delete the value`),
    );
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The dependencies' files, each chart's once, where Helm looks for them. */
const vendored = ({ dependencies = {} }: Chart): readonly (readonly [string, string])[] =>
  [...chartsOf(dependencies)].flatMap(([name, chart]) =>
    [...chartFiles(chart)].map(([path, text]) => [`charts/${name}/${path}`, text] as const),
  );

/** The name of the chart behind an alias; undefined where it has no such helper. */
function ownerOf({ dependencies = {} }: Chart, helper: string, alias: string): string | undefined {
  const { chart } = Object.hasOwn(dependencies, alias) ? (dependencies[alias] ?? {}) : {};
  const helpers = helpersOf(Object.values(chart?.templates ?? {}));
  return helpers.some(({ name }) => name === helper) ? chart?.metadata.name : undefined;
}

const distinct = (helpers: readonly Helper[]): readonly Helper[] => [
  ...new Map(helpers.map((helper) => [helper.name, helper])).values(),
];
