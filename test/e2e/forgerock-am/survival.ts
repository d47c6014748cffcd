import type { Store } from "../forgerock-ds/store.js";
import { since } from "../forgerock-ds/topology.js";
import { waitFor } from "../../cluster/wait.js";
import { killHard } from "../harness/kill.js";
import { byTurns, isReady } from "../harness/kube.js";
import { Retrying } from "../harness/retrying.js";
import type { Stage } from "../harness/scenario.js";
import { demand, figures, reasons, underLoad } from "../harness/under-load.js";
import type { AccessManagers } from "./access-managers.js";
import type { Users } from "./users.js";

/** One of two access managers dies outright. */
export async function survivesKill(
  stage: Stage,
  managers: AccessManagers,
  users: Users,
  rate: number,
): Promise<void> {
  const what = `one of two access managers killed hard at ${rate} requests/s: no session is lost`;
  await stage.row("kill", what, async () => {
    const [victim] = await managers.ready();
    if (victim === undefined) throw new Error("there is none");
    const { report, result, began } = await underLoad(users, rate, async () => {
      const how = await killHard(stage, victim, "openam");
      const begin = performance.now();
      await waitFor(
        `${victim.metadata.name} ready again`,
        async () => {
          const { name } = victim.metadata;
          const pod = (await managers.pods()).find(({ metadata }) => metadata.name === name);
          const id = pod?.status.containerStatuses?.[0]?.containerID;
          if (pod === undefined || id === undefined) return "no container";
          const isAnother = id !== victim.status.containerStatuses?.[0]?.containerID;
          return (isAnother && isReady(pod)) || "not ready";
        },
        { seconds: 3 * byTurns },
      );
      return `ready again after ${since(begin)} (${how})`;
    });
    demand(report, { mayFail: true });
    const why =
      report.failures.length === 0 ? "" : `\n${reasons(report)} (killed at ${began.toFixed(1)} s)`;
    return `${figures(report)}; ${result}${why}`;
  });
}

/** The first server of a store, which is asked first. */
export async function survivesDirectory(
  stage: Stage,
  store: Store,
  users: Users,
  rate: number,
): Promise<void> {
  const what = `a server of the ${store.name} killed hard: nothing fails after the client's retry`;
  await stage.row(`kill-${store.name}`, what, async () => {
    const patient = new Retrying(users, 2000);
    const victim = await store.pod(0);
    const { report, result } = await underLoad(patient, rate, async () => {
      const how = await killHard(stage, victim, "opendj");
      const begin = performance.now();
      await store.isBack(victim);
      return `ready again after ${since(begin)} (${how})`;
    });
    demand(report, { mayFail: false });
    const { again } = patient;
    const why = again.length === 0 ? "" : `: ${[...new Set(again)].join("; ")}`;
    return `${figures(report)}, ${again.length} sent twice; ${result}${why}`;
  });
}
