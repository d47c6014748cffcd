import { ChartError } from "../../artefacts/chart-files.js";
import { inputFields } from "../../language/dependency.js";
import type { Chart } from "../../language/chart.js";
import type { MigrationData } from "../../migration/data.js";
import { migrationProblems } from "../../migration/problems.js";
import { targetsOf } from "../../migration/targets.js";

/**
 * The module of the ways over from other charts.
 * @throws ChartError where one leads to no value
 */
export function migrationCode(charts: readonly Chart[]): string {
  const data = charts.flatMap((chart): readonly MigrationData[] => {
    const { metadata, migrations = [] } = chart;
    if (migrations.length === 0) return [];
    const targets = targetsOf(inputFields(chart));
    const problems = migrations.flatMap((migration) => migrationProblems(migration, targets));
    if (problems.length > 0) throw new ChartError(metadata.name, problems);
    return [{ chart: metadata.name, targets, migrations }];
  });
  return `export const migrations = ${JSON.stringify(data)};\n`;
}
