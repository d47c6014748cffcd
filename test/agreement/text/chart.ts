import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { mergeDefaults } from "../../../generator/library/runtime/merge-defaults.js";
import type { Validation } from "../../../generator/library/types/api.js";
import { built, root } from "../../helm/chart.js";
import { suiteTests } from "../../helm/suites.js";
import { suitesOf } from "../../helm/unittest.js";
import type { Schema } from "./schema.js";
import type { Document } from "./written.js";

/** A built chart, as these tests see it. */
export interface BuiltChart {
  readonly name: string;
  readonly schema: Schema;
  readonly validate: (values: unknown) => Validation<object>;
  readonly merged: (document: Document) => Document;
  /** Right documents, which together make every value count: those of the chart's suites. */
  readonly bases: readonly Document[];
}

interface Metadata {
  readonly version: string;
  readonly dependencies?: readonly { readonly name: string; readonly alias?: string }[];
}

const without = (names: readonly string[], { properties = {}, ...schema }: Schema): Schema => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(properties).filter(([name]) => !names.includes(name)),
  ),
});

export async function builtChart(name: string): Promise<BuiltChart> {
  const read = (file: string): string => readFileSync(built(`charts/${name}/${file}`), "utf8");
  const { version, dependencies = [] } = parse(read("Chart.yaml")) as Metadata;
  // Values of dependencies are those of charts of their own, and judged there.
  const aliases = dependencies.map(({ alias, name: chart }) => alias ?? chart);
  const defaults = parse(read("values.yaml")) as Document;
  const module: unknown = await import(pathToFileURL(built(`sdk/${name}.js`)).href);
  const { validate } = module as Pick<BuiltChart, "validate">;
  const right = suiteTests(suitesOf(name)).map(({ values }) => values);
  const texts = [{}, ...right]
    .filter((one) => validate(one).valid && !aliases.some((alias) => alias in one))
    .map((one) => JSON.stringify(one));
  return {
    name,
    schema: without(
      aliases,
      JSON.parse(readFileSync(join(root, `schemas/${name}/${version}.json`), "utf8")) as Schema,
    ),
    validate,
    merged: (document) => mergeDefaults(document, defaults),
    bases: [...new Set(texts)].map((text) => JSON.parse(text) as Document),
  };
}
