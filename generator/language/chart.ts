import type { TemplateTree } from "../expression/tree.js";
import type { Fields } from "../model/field.js";
import type { FleetRule } from "../model/rules/fleet-rule.js";
import type { Rule } from "../expression/rules/rule.js";
import type { Dependencies } from "./dependency.js";
import type { Migration } from "./migration.js";

/** What Chart.yaml says. */
export interface ChartMetadata {
  readonly name: string;
  /** SemVer of the chart. */
  readonly version: string;
  /** Version of the software that the chart runs. */
  readonly appVersion: string;
  readonly description: string;
  /** SemVer range of Kubernetes. */
  readonly kubeVersion: string;
  readonly home: string;
  readonly sources: readonly string[];
  readonly keywords: readonly string[];
  readonly icon?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Texts of a chart that are written as Handlebars templates. */
export interface ChartTexts {
  /** NOTES.txt. */
  readonly notes: string;
  /** README.md, without the generated tables. */
  readonly readme: string;
  /**
   * TypeScript of what the chart's module of the SDK exports beside what is made of the model. It
   * imports as if it lay in the package, beside the charts' modules, and writes out all types that it
   * exports.
   */
  readonly sdk?: string;
}

/** What the default export of a chart.ts is; its texts lie beside it, as README.hbs and NOTES.hbs, perhaps sdk.ts. */
export interface ChartDefinition extends Omit<Chart, "texts" | "dependencies"> {
  readonly dependencies?: Dependencies<ChartDefinition>;
}

/** A chart: one model, and everything that is written over it. */
export interface Chart<G extends Fields = Fields> {
  readonly metadata: ChartMetadata;
  readonly fields: G;
  /** Charts that a release brings along on demand, by the names of their values here. */
  readonly dependencies?: Dependencies;
  readonly rules: readonly Rule[];
  /** Rules between clusters, which no release can judge alone: `fleet` of the SDK does. */
  readonly fleetRules?: readonly FleetRule[];
  /** Ways over from other charts. */
  readonly migrations?: readonly Migration[];
  /** Trees by file name below `templates/`. */
  readonly templates: Readonly<Record<string, TemplateTree>>;
  readonly texts: ChartTexts;
}
