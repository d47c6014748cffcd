import { setTimeout as sleep } from "node:timers/promises";
import { recipes } from "../../../cluster/images/recipes.js";
import type { Installation } from "../installation.js";
import { keycloakWildfly } from "../product.js";
import { prepare } from "../prepare.js";
import type { Scenario } from "../../harness/scenario.js";
import { forms } from "../steps/formation.js";
import { makesSharedSecret } from "../steps/keystore.js";
import { onOneNode } from "../steps/one-node.js";

/** Time enough for several rounds of discovery and merging (MERGE3). */
const rounds = 20_000;

/** Every cluster of WildFly nodes has the same name: what keeps two apart is tried here. */
export const wildflyMulticast: Scenario = {
  name: "wildfly-multicast",
  helm: 3,
  images: ["postgres", "keycloak-wildfly"],
  run: async (stage) => {
    const crowded = await onOneNode(stage);
    const at = (address: string) => ({ discovery: { protocol: "multicast", address }, ...crowded });
    const shared = "239.10.20.40";
    const red = await prepare(stage, keycloakWildfly, "red");
    const green = await prepare(stage, keycloakWildfly, "green");
    const secret = `${red.fullname}-jgroups`;
    const image = recipes["keycloak-wildfly"].name;
    const secured = await makesSharedSecret(stage, "sym-encrypt", secret, image);
    const what = `Helm ${stage.helm.major}, UDP, AUTH and SYM_ENCRYPT, release red`;
    await forms(stage, red, { row: "udp", size: 2, values: { ...at(shared), ...secured }, what });

    const single = { replicas: 1 };
    await stage.row("intruder", "green at red's address, without the secret", async () => {
      const before = await viewsOf(red);
      await green.install({ ...at(shared), ...single });
      await sleep(rounds);
      const seen = await viewsOf(green);
      if (seen !== "1") throw new Error(`green's views: ${seen}`);
      const after = await viewsOf(red);
      if (after !== before) throw new Error(`red's views: ${before}, then ${after}`);
      return "green has a view of 1, red still its view of 2";
    });
    await stage.row("same-address", "green with the secret: one cluster of both", async () => {
      await green.upgrade({ ...at(shared), ...single, ...secured });
      await green.waitForView(1, 3);
      await red.waitForView(2, 3);
      return "all three nodes have a view of 3: no two clusters may share an address";
    });
    await stage.row("own-address", "green with the secret at an address of its own", async () => {
      await green.upgrade({ ...at("239.10.20.41"), ...single, ...secured });
      await green.waitForView(1);
      await red.waitForView(2);
      await sleep(rounds);
      await green.waitForView(1);
      await red.waitForView(2);
      return "red has a view of 2, green its view of 1";
    });
  },
};

/** All views that the nodes of a release have logged, in words. */
async function viewsOf(installation: Installation): Promise<string> {
  const pods = await installation.pods();
  const views = await Promise.all(pods.map((pod) => installation.loggedViews(pod)));
  // Each of a node's cache containers logs a view.
  const changes = (sizes: readonly number[]): string =>
    sizes.filter((size, index) => size !== sizes[index - 1]).join(", ");
  return views.map(changes).join(" and ");
}
