import { waitFor } from "../../../cluster/wait.js";
import type { Installation } from "../installation.js";
import { killHard } from "../../harness/kill.js";
import { survivorsView } from "../survivors.js";
import { userName } from "../load/admin.js";
import { passwordGrant, type Place } from "../load/tokens.js";
import type { Stage } from "../../harness/scenario.js";
import { demand, figures, reasons } from "../../harness/under-load.js";
import { carriedRate, underLoad, users } from "../under-load.js";

/** What the machine carries while nothing breaks: the rate of every row that breaks something. */
export async function measuresRate(stage: Stage, installation: Installation): Promise<number> {
  let rate = 0;
  await stage.must("load", "requests a second carried without an error", async () => {
    const place = installation.place(await installation.serviceUrl());
    rate = await carriedRate(place, [20, 10, 5]);
    return `${rate}/s (password grants and refreshes by turns, a connection each)`;
  });
  return rate;
}

/** One node dies outright while users log in. */
export async function survivesKill(
  stage: Stage,
  installation: Installation,
  rate: number,
): Promise<void> {
  await stage.row("kill", `one pod killed hard at ${rate} requests/s`, async () => {
    const place = installation.place(await installation.serviceUrl());
    const before = await installation.pods();
    const [victim, ...survivors] = before;
    if (victim === undefined) throw new Error("there is no pod");
    const { report, result, began } = await underLoad(place, rate, async () => {
      const how = await killHard(stage, victim, "keycloak");
      const begin = performance.now();
      const without = await survivorsView(installation, survivors);
      const settled = await answersInARow(place, begin);
      await installation.waitForView(before.length);
      return { how, without, settled, whole: (performance.now() - begin) / 1000 };
    });
    demand(report, { mayFail: true });
    const { how, without, settled, whole } = result;
    const late = report.failures.filter(({ second }) => second > began + settled);
    if (late.length > 0) {
      throw new Error(
        `requests fail although others were answered before: ${reasons({ ...report, failures: late })}`,
      );
    }
    const times = `view of ${survivors.length} after ${without.toFixed(1)} s, every login answered after ${settled.toFixed(1)} s, view of ${before.length} after ${whole.toFixed(0)} s`;
    const why =
      report.failures.length === 0 ? "" : `\n${reasons(report)} (killed at ${began.toFixed(1)} s)`;
    return `${figures(report)}; ${times} (${how})${why}`;
  });
}

/**
 * Seconds since `begin` after which the Service sends nobody to the dead node any more, and the others
 * have got over its death: so many logins in a row are answered that none of the nodes was left out.
 */
async function answersInARow(place: Place, begin: number): Promise<number> {
  await waitFor("30 logins answered in a row", async () => {
    for (let count = 1; count <= 30; count += 1) {
      const name = userName((count % users) + 1);
      await passwordGrant(place, name, name);
    }
    return true;
  });
  return (performance.now() - begin) / 1000;
}

/** A change that replaces or adds pods while users log in, and must not be felt. */
export async function unfelt(
  stage: Stage,
  installation: Installation,
  name: string,
  what: string,
  rate: number,
  action: () => Promise<string | undefined>,
): Promise<boolean> {
  return stage.row(name, `${what} at ${rate} requests/s`, async () => {
    const place = installation.place(await installation.serviceUrl());
    const { report, result } = await underLoad(place, rate, action);
    demand(report, { mayFail: false });
    return [figures(report), result].filter((part) => part !== undefined).join("; ");
  });
}

/** From one number of nodes to the next, each time until all of them have the whole view. */
export async function scales(
  stage: Stage,
  installation: Installation,
  sizes: string,
  rate: number,
  to: (size: number) => Promise<void>,
): Promise<void> {
  const [, ...steps] = sizes.split(" → ").map(Number);
  await unfelt(stage, installation, "scale", `scaled ${sizes}, sessions kept`, rate, async () => {
    for (const size of steps) {
      await to(size);
      await installation.waitForView(size);
    }
    return undefined;
  });
}
