import { defaultValues } from "../../artefacts/default-values.js";
import { mergedSchema } from "../../artefacts/schema/merged-schema.js";
import { rulesOf } from "../../expression/rules/field-rules.js";
import type { Chart } from "../../language/chart.js";
import { camelCase } from "../names.js";
import type { ChartData } from "../../library/runtime/chart-data.js";
import { bundle, type Bundle } from "./bundle.js";
import { fieldRecord } from "./field-data.js";
import { claimData, ruleData } from "./rule-data.js";
import { validatorSource } from "./validator.js";

/** The module of one chart. */
export function chartCode(chart: Chart): Promise<Bundle> {
  const { name, version } = chart.metadata;
  const data: ChartData = {
    name,
    version,
    defaults: defaultValues(chart.fields),
    fields: fieldRecord(chart.fields),
    rules: rulesOf(chart).map(ruleData),
    claims: (chart.fleetRules ?? []).map(claimData),
  };
  const source = `import { chartModule } from "./runtime.js";
import validator from "given:validator";
const { chart, create, validate } = chartModule(${JSON.stringify(data)}, validator);
export { chart, validate, create as ${camelCase(name)} };
`;
  const validator = validatorSource(mergedSchema(chart));
  return bundle(source, {
    modules: { "given:validator": validator },
    external: ["./runtime.js"],
    minify: true,
  });
}
