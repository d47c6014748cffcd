import type { Installation } from "../installation.js";
import { killHard, survivorsView } from "../kill.js";
import type { Stage } from "../../harness/scenario.js";
import { carriedRate, demand, figures, reasons, underLoad } from "../under-load.js";

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
      const how = await killHard(installation, victim, stage.surroundings.ownCluster);
      const begin = performance.now();
      const without = await survivorsView(installation, survivors);
      await installation.waitForView(before.length, 240);
      return { how, without, whole: (performance.now() - begin) / 1000 };
    });
    demand(report, { mayFail: true });
    const late = report.failures.filter(({ second }) => second > began + result.without + 10);
    if (late.length > 0) {
      throw new Error(
        `requests fail long after the death: ${reasons({ ...report, failures: late })}`,
      );
    }
    const { how, without, whole } = result;
    const times = `view of ${survivors.length} after ${without.toFixed(1)} s, of ${before.length} after ${whole.toFixed(0)} s`;
    const why =
      report.failures.length === 0 ? "" : `\n${reasons(report)} (killed at ${began.toFixed(1)} s)`;
    return `${figures(report)}; ${times} (${how})${why}`;
  });
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
      await installation.waitForView(size, 180);
    }
    return undefined;
  });
}
