import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format } from "prettier";
import { expect, it } from "vitest";
import { migrations } from "../../charts/keycloak/migration/index.js";
import { packageRoot } from "../../generator/cli/version.js";
import { guide } from "../../generator/migration/guide.js";

it.each(migrations)("the guide from $from says what the table does", async (migration) => {
  const file = join(
    packageRoot(),
    `docs/migration/keycloak-from-${migration.from.replace("/", "-")}.md`,
  );
  const text = await format(guide(migration, "keycloak"), { parser: "markdown", printWidth: 100 });
  if (process.env["UPDATE_GOLDEN"] !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, "utf8") : "").toBe(text);
});
