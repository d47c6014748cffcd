import type { Stage } from "../harness/scenario.js";
import { Installation } from "../keycloak/installation.js";
import { userName } from "../keycloak/load/admin.js";
import { passwordGrant } from "../keycloak/load/tokens.js";
import { makeSecrets } from "../keycloak/prepare.js";
import { databaseOf, type Site } from "./sites.js";
import { summary } from "./times.js";

const LOGINS = 60;

/** What remote stores cost a login: the same users at a node that has none, by turns. */
export async function latency(stage: Stage, site: Site): Promise<void> {
  const what = "how long logins take with remote stores and without, by turns";
  await stage.row("latency", what, async () => {
    const { product } = site.kind;
    const alone = new Installation(product, stage.kube, stage.helm, "login-alone");
    await makeSecrets(alone);
    await alone.install({
      replicas: 1,
      cache: { highAvailability: false },
      database: { name: databaseOf(stage) },
    });
    const places = [await site.place(), alone.place(await alone.serviceUrl())] as const;
    const times: [number[], number[]] = [[], []];
    for (let index = 0; index < LOGINS; index += 1) {
      const user = userName((index % 20) + 1);
      for (const [which, place] of places.entries()) {
        const begin = performance.now();
        await passwordGrant(place, user, user);
        times[which]?.push(performance.now() - begin);
      }
    }
    const [stored, not] = times.map(summary);
    return `${LOGINS} logins each: with ${stored}; without ${not}`;
  });
}
