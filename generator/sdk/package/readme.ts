import Handlebars from "handlebars";
import type { Chart } from "../../language/chart.js";
import { nameOf } from "../../model/place.js";
import type { FleetRule } from "../../model/rules/fleet-rule.js";
import { minimalExample } from "../declarations/example.js";
import { camelCase, pascalCase } from "../names.js";

/** What a fleet asks of values, by the kind of rule. */
const HELD: { readonly [K in FleetRule["kind"]]: (what: string) => string } = {
  uniqueInFleet: (what) => `the ${what} is of one cluster in a network`,
  uniqueInSites: (what) => `the ${what} is of one of the sites`,
  mutualInSites: (what) => `the ${what} is of one of the sites, which name each other`,
  sameInSites: (what) => `the ${what} is the same in all sites`,
};

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
    unique: (chart.fleetRules ?? []).map(({ kind, what, of }) => ({
      what: HELD[kind](what),
      values: of.map((place) => `\`${nameOf(place)}\``).join(" and "),
    })),
  }));
  return template({ package: packageName, charts: rows, first: rows[0] });
}
