import { basename } from "node:path";
import { decodeText } from "../library/yaml/decode-text.js";
import { readYaml } from "../library/yaml/read-yaml.js";
import { YamlError } from "../library/yaml/yaml-error.js";
import type { MigrationData } from "../migration/data.js";
import { migrate } from "../migration/migrate.js";
import { typeScript } from "../migration/print.js";
import { summary } from "../migration/summary.js";
import { maskTemplates } from "../migration/templates.js";
import { camelCase } from "../sdk/names.js";
import { FairleadError } from "./errors.js";
import type { ImportOptions } from "./import-command.js";
import { placeIn } from "./problems.js";
import { readBytes, shownName } from "./read-bytes.js";
import type { SdkHome } from "./sdk-home.js";
import { sdkModule, type ChartModule } from "./sdk-module.js";
import { print } from "./standard-output.js";
import { writeFile } from "./write-folder.js";

/** The module of ways over in the values SDK. */
interface MigrationsModule {
  readonly migrations: readonly MigrationData[];
}

export async function importValues(
  home: SdkHome,
  file: string,
  { from, output }: ImportOptions,
): Promise<void> {
  const where = output ?? ".";
  const { migrations } = await sdkModule<MigrationsModule>(home, where, "migrations");
  const { chart, targets, migration } = wayFrom(from, migrations);
  const { values: theirs, restore } = read(file);
  const { validate } = await sdkModule<ChartModule>(home, where, chart);
  const migrated = migrate(theirs, migration, targets, (values) => {
    const result = validate(values);
    return result.valid ? [] : result.problems;
  });
  const code = typeScript(migrated, {
    sdk: home.name,
    chart,
    name: camelCase(chart),
    file: shownName(basename(file)),
    from,
  });
  if (output === undefined) print(restore(code));
  else writeFile(output, restore(code));
  process.stderr.write(restore(summary(migrated, from)));
}

function wayFrom(from: string, all: readonly MigrationData[]) {
  const ways = all.flatMap(({ chart, targets, migrations }) =>
    migrations.map((migration) => ({ chart, targets, migration })),
  );
  const way = ways.find(({ migration }) => migration.from === from);
  if (way !== undefined) return way;
  const known = ways.map(({ migration }) => migration.from);
  throw new FairleadError(
    known.length === 0
      ? `no chart of the values SDK has a way over from '${from}', or from any other chart`
      : `there is no way over from '${from}': write one of ${known.join(", ")}`,
  );
}

function read(name: string) {
  const bytes = readBytes(name);
  try {
    const { text, restore } = maskTemplates(decodeText(bytes));
    return { values: readYaml(new TextEncoder().encode(text)).values, restore };
  } catch (error) {
    if (error instanceof YamlError)
      throw new FairleadError(`${placeIn(shownName(name), error.position)} - ${error.message}`);
    throw error;
  }
}
