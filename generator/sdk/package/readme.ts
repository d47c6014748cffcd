import Handlebars from "handlebars";
import type { Chart } from "../../language/chart.js";
import { nameOf } from "../../model/place.js";
import { minimalExample } from "../declarations/example.js";
import { camelCase, pascalCase } from "../names.js";
import { readSource } from "../project.js";
import { PACKAGE_NAME } from "./package-json.js";

/** README.md of the package. */
export function readme(charts: readonly Chart[]): string {
  const template = Handlebars.compile(readSource("generator/sdk/package/README.hbs"), {
    noEscape: true,
    strict: true,
  });
  const rows = charts.map((chart) => ({
    package: PACKAGE_NAME,
    name: chart.metadata.name,
    version: chart.metadata.version,
    function: camelCase(chart.metadata.name),
    values: `${pascalCase(chart.metadata.name)}Values`,
    description: chart.metadata.description,
    example: minimalExample(chart, PACKAGE_NAME),
    unique: (chart.fleetRules ?? []).map(({ what, of }) => ({
      what,
      values: of.map((place) => `\`${nameOf(place)}\``).join(" and "),
    })),
  }));
  return template({ package: PACKAGE_NAME, charts: rows, first: rows[0] });
}
