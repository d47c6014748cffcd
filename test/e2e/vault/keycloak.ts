import { createDatabase, credentials } from "../harness/postgres.js";
import type { Stage } from "../harness/scenario.js";
import type { Vault } from "../harness/vault.js";
import { Installation } from "../keycloak/installation.js";
import { keycloak } from "../keycloak/product.js";
import { forms } from "../keycloak/steps/formation.js";
import { passesTest, withTest } from "../keycloak/steps/helm-test.js";
import { sharesSessions } from "../keycloak/steps/sessions.js";
import { noSecrets } from "./no-secrets.js";

const role = "keycloak";
const secretAt = (path: string) => ({ from: "vaultAgent", role, path: `secret/data/${path}` });

/** Keycloak, whose database's user and first administrator are in Vault alone. */
export async function keycloakOfVault(stage: Stage, vault: Vault): Promise<void> {
  const installation = new Installation(keycloak, stage.kube, stage.helm, "keycloak");
  await createDatabase(installation.database);
  await vault.write("keycloak/database", credentials);
  await vault.write("keycloak/admin", { username: "admin", password: "admin" });
  await vault.allow(role, "keycloak/*", installation.fullname, stage.kube);
  const values = {
    optimized: true,
    image: { tag: "26.7.3-optimized" },
    database: { secret: secretAt("keycloak/database") },
    bootstrapAdmin: { secret: secretAt("keycloak/admin") },
    ...withTest,
  };
  await forms(stage, installation, { size: 2, values, what: "Keycloak of Vault" });
  await passesTest(stage, installation, ["The administrator logged in."]);
  await sharesSessions(stage, installation);
  await stage.row("keycloak-no-secret", "no pod of Keycloak reaches for a Secret", () =>
    noSecrets(stage.kube),
  );
}
