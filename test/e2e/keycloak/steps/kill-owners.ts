import { waitFor } from "../../../cluster/wait.js";
import type { Installation } from "../installation.js";
import { killHard } from "../../harness/kill.js";
import { survivorsView } from "../survivors.js";
import { prepareRealm, userName } from "../load/admin.js";
import { reasonOf } from "../../harness/http.js";
import { passwordGrant, refreshGrant, type Place } from "../load/tokens.js";
import type { Stage } from "../../harness/scenario.js";

/** On each pod. */
const sessions = 15;

/**
 * Sessions are made on both pods, and one of the pods dies outright; then every session is refreshed
 * through the other. `verdict` says of the number that is lost what is wrong with it, if anything.
 */
export async function loses(
  stage: Stage,
  installation: Installation,
  row: string,
  what: string,
  verdict: (lost: number) => string | undefined,
): Promise<void> {
  await stage.row(row, what, async () => {
    const pods = await installation.pods();
    // The last pod: an update that follows begins with it, whether or not it is back.
    const [survivor, victim] = pods;
    if (survivor === undefined || victim === undefined) throw new Error("there are no two pods");
    const here = installation.place(installation.url(survivor));
    const { realm, client } = here;
    const administrator = installation.administrator(here.url);
    await prepareRealm(administrator, { realm, client, users: sessions, hashing: 1 });

    const refreshes: string[] = [];
    for (const pod of pods) {
      const place = installation.place(installation.url(pod));
      for (let user = 1; user <= sessions; user += 1) {
        const { refresh } = await passwordGrant(place, userName(user), userName(user));
        refreshes.push(refresh);
      }
    }
    const how = await killHard(stage, victim, "keycloak");
    const seconds = await survivorsView(installation, [survivor]);
    let lost = 0;
    for (const refresh of refreshes) {
      if (!(await isKnown(here, refresh))) lost += 1;
    }
    const figure = `${lost} of ${refreshes.length} sessions lost; view of 1 after ${seconds.toFixed(1)} s (${how})`;
    const wrong = verdict(lost);
    if (wrong !== undefined) throw new Error(`${wrong}: ${figure}`);
    return figure;
  });
}

/**
 * Whether a session can be refreshed. While Infinispan takes the dead node out of its caches a request
 * may fail ("Read commands must ignore leavers"), which says nothing of the session.
 */
async function isKnown(place: Place, refresh: string): Promise<boolean> {
  let known = false;
  await waitFor(
    "an answer about a session",
    async () => {
      try {
        await refreshGrant(place, refresh);
        known = true;
        return true;
      } catch (error) {
        const reason = reasonOf(error);
        return reason.includes("invalid_grant") || reason;
      }
    },
    { interval: 500 },
  );
  return known;
}
