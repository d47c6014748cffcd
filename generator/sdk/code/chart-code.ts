import { defaultValues } from "../../artefacts/default-values.js";
import { mergedSchema } from "../../artefacts/schema/merged-schema.js";
import { rulesOf } from "../../expression/rules/field-rules.js";
import type { Chart } from "../../language/chart.js";
import { chartsOf, ownFields, switches } from "../../language/dependency.js";
import { camelCase } from "../names.js";
import type { ChartData } from "../../library/runtime/chart-data.js";
import { synonymsOf } from "../../migration/synonyms.js";
import { bundle, type Bundle } from "./bundle.js";
import { fieldRecord } from "./field-data.js";
import { claimData, rulesData } from "./rule-data.js";
import { ownExports, ownPath } from "./own-module.js";
import { validatorSource } from "./validator.js";
import { workloadsOf } from "../workloads.js";
import { workloadsData } from "./workloads-data.js";

/** The module of one chart. */
export function chartCode(chart: Chart): Promise<Bundle> {
  const { name, version } = chart.metadata;
  const { dependencies = {} } = chart;
  const judges = new Map(
    [...chartsOf(dependencies).keys()].map((one, index) => [
      one,
      { module: `./${one}.js`, judge: `judge${index}` },
    ]),
  );
  const aliases = Object.entries(dependencies).map(
    ([alias, one]) => `${alias}: ${judges.get(one.chart.metadata.name)?.judge ?? ""}`,
  );
  const data: ChartData = {
    name,
    version,
    defaults: defaultValues(ownFields(chart)),
    // Values of a dependency are judged by itself, where it is enabled.
    fields: fieldRecord({ ...chart.fields, ...switches(chart) }),
    rules: rulesData(rulesOf(chart)),
    claims: (chart.fleetRules ?? []).map(claimData),
    workloads: workloadsData(workloadsOf(chart)),
    synonyms: synonymsOf(chart.migrations ?? []),
  };
  const source = `import { chartModule } from "./runtime.js";
import validator from "given:validator";
${[...judges.values()].map(({ judge, module }) => `import { judge as ${judge} } from "${module}";\n`).join("")}const { chart, create, judge, validate } = chartModule(${JSON.stringify(data)}, validator, { ${aliases.join(", ")} });
export { chart, judge, validate, create as ${camelCase(name)} };
${ownExports(chart)}`;
  const validator = validatorSource(mergedSchema(chart));
  return bundle(source, {
    modules: { "given:validator": validator },
    external: ["./runtime.js", ownPath(chart), ...[...judges.values()].map(({ module }) => module)],
    minify: true,
  });
}
