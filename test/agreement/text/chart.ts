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

export async function builtChart(name: string): Promise<BuiltChart> {
  const read = (file: string): string => readFileSync(built(`charts/${name}/${file}`), "utf8");
  const { version } = parse(read("Chart.yaml")) as { readonly version: string };
  const defaults = parse(read("values.yaml")) as Document;
  const module: unknown = await import(pathToFileURL(built(`sdk/${name}.js`)).href);
  const { validate } = module as Pick<BuiltChart, "validate">;
  const right = suiteTests(suitesOf(name)).map(({ values }) => values);
  const texts = [{}, ...right]
    .filter((one) => validate(one).valid)
    .map((one) => JSON.stringify(one));
  return {
    name,
    schema: JSON.parse(
      readFileSync(join(root, `schemas/${name}/${version}.json`), "utf8"),
    ) as Schema,
    validate,
    merged: (document) => mergeDefaults(document, defaults),
    bases: [...new Set(texts)].map((text) => JSON.parse(text) as Document),
  };
}
