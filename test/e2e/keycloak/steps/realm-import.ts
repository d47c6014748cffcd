import { secret, type Stage } from "../../harness/scenario.js";
import type { Values } from "../../harness/values.js";
import { realmOf } from "../load/admin.js";
import type { Installation } from "../installation.js";

const REALM = "company";
const DISPLAY_NAME = "The Company";

const realm = { realm: REALM, enabled: true, displayName: "${COMPANY}" };

/** Values with a realm in a Secret, whose placeholder is a variable. */
export const withRealm: Values = {
  realmImport: { secrets: ["company-realm"] },
  extraEnv: [{ name: "COMPANY", value: DISPLAY_NAME }],
};

export const realmSecret = secret("company-realm", { "company.json": JSON.stringify(realm) });

/** The realm of a Secret is there once the release is, its placeholder replaced. */
export async function importsRealm(stage: Stage, installation: Installation): Promise<void> {
  await stage.row("realm-import", "a realm of a Secret, seen by the administrator", async () => {
    const administrator = installation.administrator(await installation.serviceUrl());
    const { displayName } = await realmOf(administrator, REALM);
    if (displayName !== DISPLAY_NAME) throw new Error(`displayName is ${String(displayName)}`);
    return `displayName ${displayName}`;
  });
}
