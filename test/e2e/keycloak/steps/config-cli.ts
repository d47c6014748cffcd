import { waitFor } from "../../../cluster/wait.js";
import type { Stage } from "../../harness/scenario.js";
import { merged, type Values } from "../../harness/values.js";
import type { Installation } from "../installation.js";
import { displayName } from "../load/admin.js";

/**
 * The Job of keycloak-config-cli, by what stands in for it: a realm is made, and follows its file.
 * @param values those that the release has
 */
export async function configured(
  stage: Stage,
  installation: Installation,
  values: Values,
): Promise<void> {
  const what = "the Job of keycloak-config-cli (a stand-in) makes a realm, which follows its file";
  await stage.row("config-cli", what, async () => {
    for (const name of ["Before", "After"]) {
      const realm = { realm: "company", enabled: true, displayName: name };
      const files = { "company.json": JSON.stringify(realm, undefined, 2) };
      await installation.upgrade(merged(values, { configCli: { enabled: true, files } }));
      const admin = installation.administrator(await installation.serviceUrl());
      await waitFor(`the realm's name ${name}`, async () => {
        const found = await displayName(admin, "company");
        return found === name || `it is ${found}`;
      });
    }
    const log = await stage.kube.run(["logs", `job/${installation.fullname}-configcli`]);
    return `Before, then After: "${log.trim().split("\n").at(-1)}"`;
  });
}
