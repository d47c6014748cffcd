import { describe } from "../../artefacts/schema/input-schema.js";
import type { Chart } from "../../language/chart.js";
import {
  chartsOf,
  defaultsOfDependencies,
  type Dependencies,
  type Dependency,
} from "../../language/dependency.js";
import type { Fields } from "../../model/field.js";
import { pascalCase } from "../names.js";

type WithDependencies = Pick<Chart, "metadata" | "fields" | "dependencies">;

/** The name of the type that judges the rules of a chart, which its module exports. */
export const brokenName = ({ metadata }: Pick<Chart, "metadata">): string =>
  `${pascalCase(metadata.name)}Broken`;

/** The name of the type of a chart's model, which its module exports. */
export const modelName = ({ metadata }: Pick<Chart, "metadata">): string =>
  `${pascalCase(metadata.name)}Model`;

const moduleName = (name: string): string => `${pascalCase(name)}Module`;

/** The imports of the types of the charts that are brought along. */
export const dependencyImports = (dependencies: Dependencies): string =>
  [...chartsOf(dependencies).keys()]
    .map((name) => `import type * as ${moduleName(name)} from "./${name}.js";\n`)
    .join("");

/** A type of a dependency's own module. */
const typeOf = ({ chart }: Dependency, end: string): string =>
  `${moduleName(chart.metadata.name)}.${pascalCase(chart.metadata.name)}${end}`;

const interfaceName = ({ metadata }: WithDependencies, alias: string): string =>
  pascalCase(metadata.name) + pascalCase(alias);

const entries = ({ dependencies = {} }: WithDependencies) => Object.entries(dependencies);

/** The properties of a chart's interface that are its dependencies' values, for json-schema-to-typescript. */
export const dependencyProperties = (chart: WithDependencies): Readonly<Record<string, object>> =>
  Object.fromEntries(
    entries(chart).map(([alias]) => [
      alias,
      { description: groupOf(chart, alias).description, tsType: interfaceName(chart, alias) },
    ]),
  );

/** What the chart says of a dependency's values itself, and how the group of them is described. */
function groupOf(chart: WithDependencies, alias: string): { fields: Fields; description: string } {
  const field = defaultsOfDependencies(chart)[alias];
  if (field?.shape !== "group") throw new TypeError(`${alias} is no dependency`);
  return { fields: field.fields, description: describe(field) };
}

/** The interfaces of the dependencies' values: those of the charts, but for what has another default here. */
export const dependencyInterfaces = (chart: WithDependencies): string =>
  entries(chart)
    .map(([alias, dependency]) => {
      const { fields, description } = groupOf(chart, alias);
      const values = typeOf(dependency, "Values");
      const defaults = { enabled: dependency.enabled ?? false, ...dependency.defaults };
      const properties = Object.entries(fields).map(([name, field]) => {
        const value = JSON.stringify(Reflect.get(defaults, name));
        const words = comment([describe(field), "", `@defaultValue \`${value}\``], "  ");
        return `${words}  ${name}?: C.Given<${values}[${JSON.stringify(name)}], ${value}> | undefined;\n`;
      });
      const others = Object.keys(fields).map((name) => JSON.stringify(name));
      return `${comment([description], "")}export interface ${interfaceName(chart, alias)} extends Omit<${values}, ${others.join(" | ")}> {\n${properties.join("")}}\n`;
    })
    .join("\n");

const comment = (lines: readonly string[], indent: string): string =>
  ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"]
    .map((line) => `${indent}${line}\n`)
    .join("");

/** What a chart gives a dependency for defaults, as a type. */
const defaultsType = ({ defaults = {} }: Dependency): string =>
  Object.keys(defaults).length === 0 ? "{}" : JSON.stringify(defaults);

/** The members of a chart's model that are its dependencies' values. */
export const dependencyMembers = (chart: WithDependencies): readonly string[] =>
  entries(chart).map(
    ([alias, dependency]) =>
      `${alias}: C.Below<${interfaceName(chart, alias)}, ${typeOf(dependency, "Model")}, ${defaultsType(dependency)}>;`,
  );

/** The rules of dependencies that a document `V` certainly breaks where it has them enabled. */
export const dependencyRules = (dependencies: Dependencies): string =>
  Object.entries(dependencies)
    .map(([name, dependency]) => {
      const alias = JSON.stringify(name);
      const values = `C.WithDefaults<C.At<V, [${alias}], {}>, ${defaultsType(dependency)}>`;
      const broken = `${typeOf(dependency, "Broken")}<${values}, \`\${Where}${name}.\`>`;
      const isThere = `[C.Is<C.At<V, [${alias}, "enabled"], ${String(dependency.enabled ?? false)}>, true>] extends [true]`;
      // The defaults keep the rules.
      return `\n  | (Extract<keyof V, ${alias}> extends never ? never : ${isThere} ? ${broken} : never)`;
    })
    .join("");
