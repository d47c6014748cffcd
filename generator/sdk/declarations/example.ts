import type { Chart } from "../../language/chart.js";
import type { Field, Fields } from "../../model/field.js";
import { camelCase } from "../names.js";
import { isDemanded } from "../../model/demanded.js";

/** A module that gives a chart no more than it demands. */
export function minimalExample(chart: Chart, packageName: string): string {
  const { name } = chart.metadata;
  return [
    `import { ${camelCase(name)} } from "${packageName}/${name}";`,
    "",
    `export default ${minimalCall(chart)};`,
  ].join("\n");
}

/** A call of a chart's function with no more than it demands. */
export const minimalCall = ({ metadata, fields }: Pick<Chart, "metadata" | "fields">): string =>
  `${camelCase(metadata.name)}(${literal(minimal(fields))})`;

/** The smallest document that a chart takes, written with the examples of what it demands. */
export const minimal = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      isDemanded(field) ? [[name, exampleOf(field)] as const] : [],
    ),
  );

function exampleOf(field: Field): unknown {
  switch (field.shape) {
    case "leaf":
    case "list":
    case "map":
      return field.documentation.examples?.[0] ?? "…";
    case "group":
      return minimal(field.fields);
    case "union":
      return minimal({ ...field.common, ...field.branches[field.default]?.fields });
  }
}

const literal = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replace(/^(\s*)"([A-Za-z_]\w*)":/gm, "$1$2:");
