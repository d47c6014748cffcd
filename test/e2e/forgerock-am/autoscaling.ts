import { since } from "../forgerock-ds/topology.js";
import { waitFor } from "../../cluster/wait.js";
import type { Kube } from "../harness/kube.js";
import { demand, figures, underLoad } from "../harness/under-load.js";
import type { Stage } from "../harness/scenario.js";
import type { Values } from "../harness/values.js";
import type { AccessManagers } from "./access-managers.js";
import type { Users } from "./users.js";

type Upgrade = (am: Values) => Promise<unknown>;

/** What the load makes of two access managers, by the chart's own share of the request; they stay. */
const little: Values = { autoscaling: { behavior: { scaleDown: { selectPolicy: "Disabled" } } } };

/** What nobody can make of them, so that one after the other leaves. */
const much: Values = {
  autoscaling: {
    targetCPUUtilizationPercentage: 1000,
    behavior: {
      scaleDown: {
        stabilizationWindowSeconds: 0,
        policies: [{ type: "Pods", value: 1, periodSeconds: 15 }],
      },
    },
  },
};

/** Load brings two more by what metrics-server measures, and they serve what the others have begun. */
export async function scalesUp(
  stage: Stage,
  managers: AccessManagers,
  users: Users,
  rate: number,
  upgrade: Upgrade,
): Promise<void> {
  const what = `${rate} requests/s bring two more, which know every session and key by themselves: no request fails`;
  await stage.must("scale-up", what, async () => {
    const before = await managers.are(2);
    const token = await users.login(0);
    const { report, result } = await underLoad(users, rate, async () => {
      const begin = performance.now();
      await upgrade(little);
      const use = await wanted(stage.kube, managers, 4);
      const decided = since(begin);
      const all = await managers.are(4);
      const old = new Set(before.map(({ metadata }) => metadata.uid));
      const fresh = all.filter(({ metadata }) => !old.has(metadata.uid));
      for (const pod of fresh) {
        await managers.userOf(pod, token);
        if ((await managers.published(pod)).join() !== managers.modulus)
          throw new Error(`${pod.metadata.name} has other keys`);
      }
      return `${use} after ${decided}; ${fresh.length} more serve after ${since(begin)}`;
    });
    demand(report, { mayFail: false });
    return `${result}; ${figures(report)}`;
  });
}

/** They leave one after the other, and nobody notices. */
export async function scalesDown(
  stage: Stage,
  managers: AccessManagers,
  users: Users,
  rate: number,
  upgrade: Upgrade,
): Promise<void> {
  const what = `two leave again at ${rate} requests/s: no request fails`;
  await stage.row("scale-down", what, async () => {
    const { report, result } = await underLoad(users, rate, async () => {
      const begin = performance.now();
      await upgrade(much);
      await managers.are(2);
      return since(begin);
    });
    demand(report, { mayFail: false });
    return `${figures(report)}; two are left after ${result}`;
  });
}

/** Waits until the autoscaler wants so many. @returns what it has measured */
async function wanted(kube: Kube, { fullname }: AccessManagers, count: number): Promise<string> {
  const get = (path: string): Promise<string> =>
    kube.run(["get", "horizontalpodautoscaler", fullname, `--output=jsonpath={${path}}`]);
  await waitFor(
    `${count} access managers wanted`,
    async () => {
      const found = await get(".status.desiredReplicas");
      return (
        Number(found) === count || `${found} wanted: ${await get(".status.conditions[*].message")}`
      );
    },
    { seconds: 600, interval: 1000 },
  );
  const path = ".status.currentMetrics[0].containerResource.current.averageUtilization";
  return `CPU ${await get(path)} % of the request, ${count} wanted`;
}
