import { inputSchema } from "../../artefacts/schema/input-schema.js";
import { rulesOf } from "../../expression/rules/field-rules.js";
import type { Chart } from "../../language/chart.js";
import { camelCase, pascalCase } from "../names.js";
import { ownExports } from "../code/own-module.js";
import { claims } from "./claims.js";
import {
  brokenName,
  dependencyImports,
  dependencyInterfaces,
  dependencyMembers,
  dependencyProperties,
  dependencyRules,
  modelName,
} from "./dependencies.js";
import { minimalExample } from "./example.js";
import { interfaceSchema } from "./input-shape.js";
import { interfaces } from "./interfaces.js";
import { modelType } from "./model.js";
import { pods } from "./pods.js";
import { brokenRules } from "./rules.js";

/** What functions that charts bring along have derived for this one stays. */
const CHANGED = "\n  | C.Changed<V, Where>";

/** The declarations of a chart's module: its interfaces, its checks, its functions. */
export async function chartDeclarations(chart: Chart, packageName: string): Promise<string> {
  const { name, version, appVersion, description } = chart.metadata;
  const prefix = pascalCase(name);
  const values = `${prefix}Values`;
  const { dependencies = {} } = chart;
  const schema = interfaceSchema(
    chart.fields,
    inputSchema(chart),
    prefix,
    dependencyProperties(chart),
  );
  const model = modelName(chart);
  return `import type { Chart, Validation } from "./types/api.js";
import type * as C from "./types/checks.js";
import type { MADE } from "./types/claims.js";
${dependencyImports(dependencies)}
${[(await interfaces(schema, values)).trim(), dependencyInterfaces(chart)].join("\n\n").trim()}

/** What the checks know of the values, for charts that bring this one along, too. */
export type ${model} = ${modelType(chart.fields, prefix, dependencyMembers(chart))};

/**
 * Pairs of place and sentence: the rules that values certainly break. In charts that bring this one
 * along they stand at \`Where\`.
 */
export type ${brokenName(chart)}<V, Where extends string = ""> =${brokenRules(rulesOf(chart))}${dependencyRules(dependencies)}${CHANGED};

type Expected<V> = C.Verdict<V, ${model}, null, ${brokenName(chart)}<V>>;

// A right document is held against the interface, which is what editors complete and explain. V is
// inferred from the branch that is never chosen; from Annotated it need not be.
type Checked<V> = [V] extends [Expected<V>]
  ? [V] extends [never] ? V : [V] extends [${values}] ? ${values} : Readable<V>
  : Readable<V>;

type Readable<V> =
  C.Told<V, C.Annotated<V, Expected<V>, ${model}>> extends infer Shown extends object ? Shown : never;

/** What the type of values tells \`fleet\`, for itself alone: it is never there at run time. */
export interface ${prefix}Made<V> {
  readonly [MADE]?: C.Made<${JSON.stringify(name)}, ${claims(chart)}, ${pods(chart)}>;
}

/** Values that the chart's function returned, with the literals that they were given as. */
export type ${prefix}<V> = V & ${values} & ${prefix}Made<V>;

/**
 * Values for the chart ${name} ${version}. ${description}
 *
 * What literals tell is checked while you type, together with the chart's defaults: types, ranges,
 * unknown names and the rules between values. The rest is checked when the function runs.
 * Everything that has a default may be left out.
 *
 * @returns the values as they were given, for \`toYaml\`, \`fleet\` or \`fairlead values\`
 * @throws InvalidValuesError with every problem, when the chart would refuse the values
 * @example
 * \`\`\`ts
${minimalExample(chart, packageName)
  .split("\n")
  .map((line) => ` * ${line}`.trimEnd())
  .join("\n")}
 * \`\`\`
 */
export declare function ${camelCase(name)}<const V extends object>(values: Checked<V>): ${prefix}<V>;

/**
 * Judges a document as Helm would with this chart: merged with the defaults, against the schema,
 * then by the rules between values.
 */
export declare function validate(values: unknown): Validation<${values}>;

/** The chart that this module's values are for; it runs version ${appVersion} of the software. */
export declare const chart: Chart<${JSON.stringify(name)}>;
${ownExports(chart)}
export {};
`;
}
