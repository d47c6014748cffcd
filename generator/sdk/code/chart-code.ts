import { defaultValues } from "../../artefacts/default-values.js";
import { mergedSchema } from "../../artefacts/schema/merged-schema.js";
import { rulesOf } from "../../expression/rules/field-rules.js";
import type { Chart } from "../../language/chart.js";
import { ownFields } from "../../language/dependency.js";
import { camelCase } from "../names.js";
import type { ChartData } from "../../library/runtime/chart-data.js";
import { synonymsOf } from "../../migration/synonyms.js";
import { bundle, type Bundle } from "./bundle.js";
import { fieldRecord } from "./field-data.js";
import { claimData, rulesData } from "./rule-data.js";
import { validatorSource } from "./validator.js";

/** The module of one chart. */
export function chartCode(chart: Chart): Promise<Bundle> {
  const { name, version } = chart.metadata;
  const fields = ownFields(chart);
  const dependencies = Object.entries(chart.dependencies ?? {}).map(
    ([alias, dependency], index) =>
      ({ alias, module: `./${dependency.chart.metadata.name}.js`, name: `judge${index}` }) as const,
  );
  const data: ChartData = {
    name,
    version,
    defaults: defaultValues(fields),
    fields: fieldRecord(fields),
    rules: rulesData(rulesOf(chart)),
    claims: (chart.fleetRules ?? []).map(claimData),
    synonyms: synonymsOf(chart.migrations ?? []),
  };
  const source = `import { chartModule } from "./runtime.js";
import validator from "given:validator";
${dependencies.map(({ name: judge, module }) => `import { validate as ${judge} } from "${module}";\n`).join("")}const { chart, create, validate } = chartModule(${JSON.stringify(data)}, validator, { ${dependencies.map(({ alias, name: judge }) => `${alias}: ${judge}`).join(", ")} });
export { chart, validate, create as ${camelCase(name)} };
`;
  const validator = validatorSource(mergedSchema(chart));
  return bundle(source, {
    modules: { "given:validator": validator },
    external: ["./runtime.js", ...dependencies.map(({ module }) => module)],
    minify: true,
  });
}
