import { recipes } from "../../../cluster/images/recipes.js";
import { keycloakWildfly } from "../product.js";
import { prepare } from "../prepare.js";
import type { Scenario } from "../../harness/scenario.js";
import { ownersAsConfigured } from "../steps/configured-owners.js";
import { failedScriptIsSeen } from "../steps/failed-script.js";
import { makesSharedSecret } from "../steps/keystore.js";
import { loses } from "../steps/kill-owners.js";
import { logsOfLock, survivesKillInMigration } from "../steps/migration.js";
import { policyMeetsPods } from "../steps/network-policy.js";
import { restricted } from "../../harness/restricted.js";
import { sharesSessions } from "../steps/sessions.js";

/** The WildFly chart: a first start that is disturbed, and three ways to find each other, the last one encrypted. */
export const wildfly: Scenario = {
  name: "wildfly",
  helm: 4,
  images: ["postgres", "keycloak-wildfly"],
  run: async (stage) => {
    const installation = await prepare(stage, keycloakWildfly, "login");
    const installed = await survivesKillInMigration(stage, installation, logsOfLock);
    const defaults = `Helm ${stage.helm.major}, defaults (dns-ping): both nodes log a view of 2`;
    await stage.must("dns-ping", defaults, async () => viewOf(await installation.waitForView(2)));
    await restricted(stage, installation, installed.stderr);
    await policyMeetsPods(stage, installation, [7600, 57600]);
    await ownersAsConfigured(stage, installation, "owners", 2);
    const two = "2 owners: one pod killed hard loses no session";
    await loses(stage, installation, "kill-owners-2", two, (lost) => {
      return lost === 0 ? undefined : "sessions are lost";
    });

    const ownersOf = { loginFailures: 2 };
    const alone = {
      discovery: { protocol: "kube-ping" },
      cache: { highAvailability: false, owners: 1, ownersOf },
    };
    await stage.must("kube-ping", "upgrade to kube-ping and 1 owner: view of 2", async () => {
      await installation.upgrade(alone);
      return viewOf(await installation.waitForView(2));
    });
    await ownersAsConfigured(stage, installation, "owners-each", 1, ownersOf);
    const one = "1 owner: one pod killed hard takes sessions with it";
    await loses(stage, installation, "kill-owners-1", one, (lost) => {
      return lost > 0 ? undefined : "the number of owners makes no difference";
    });

    const byDatabase = { discovery: { protocol: "jdbc-ping" } };
    await failedScriptIsSeen(stage, installation, byDatabase);
    const secret = `${installation.fullname}-jgroups`;
    const image = recipes["keycloak-wildfly"].name;
    const secured = await makesSharedSecret(stage, "asym-encrypt", secret, image);
    const mended = "mended values alone heal: view of 2 by jdbc-ping, AUTH and ASYM_ENCRYPT";
    await stage.row("jdbc-ping", mended, async () => {
      await installation.upgrade({ ...byDatabase, ...secured });
      return viewOf(await installation.waitForView(2));
    });
    await sharesSessions(stage, installation);
  },
};

function viewOf(pods: readonly { readonly spec: { readonly nodeName?: string } }[]): string {
  return `view of ${pods.length} on ${new Set(pods.map(({ spec }) => spec.nodeName)).size} node(s)`;
}
