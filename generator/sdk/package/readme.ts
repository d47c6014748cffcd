import Handlebars from "handlebars";
import type { Chart } from "../../language/chart.js";
import { nameOf } from "../../model/place.js";
import { minimalExample } from "../declarations/example.js";
import { camelCase, pascalCase } from "../names.js";

/** README.md of the package, from its Handlebars text. */
export function readme(text: string, charts: readonly Chart[], packageName: string): string {
  const template = Handlebars.compile(text, { noEscape: true, strict: true });
  const rows = charts.map((chart) => ({
    package: packageName,
    name: chart.metadata.name,
    version: chart.metadata.version,
    function: camelCase(chart.metadata.name),
    values: `${pascalCase(chart.metadata.name)}Values`,
    description: chart.metadata.description,
    example: minimalExample(chart, packageName),
    unique: (chart.fleetRules ?? []).map(({ what, of }) => ({
      what,
      values: of.map((place) => `\`${nameOf(place)}\``).join(" and "),
    })),
  }));
  return template({ package: packageName, charts: rows, first: rows[0] });
}
