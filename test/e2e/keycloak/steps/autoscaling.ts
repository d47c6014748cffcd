import { waitFor } from "../../../cluster/wait.js";
import { demand, figures } from "../../harness/under-load.js";
import type { Stage } from "../../harness/scenario.js";
import type { Values } from "../../harness/values.js";
import type { Installation } from "../installation.js";
import { underLoad } from "../under-load.js";

/** Nodes that the StatefulSet is to have, whether they are there yet or not. */
async function wanted({ kube, fullname }: Installation): Promise<number> {
  const output = "--output=jsonpath={.spec.replicas}";
  return Number(await kube.run(["get", "statefulset", fullname, output]));
}

/** The load of a few users asks for one node more, by what the autoscaler measures. */
export async function scalesUp(
  stage: Stage,
  installation: Installation,
  values: Values,
): Promise<void> {
  await stage.must("scale-up", "load brings a node more, no request fails", async () => {
    await installation.upgrade(values);
    const place = installation.place(await installation.serviceUrl());
    const { report, result } = await underLoad(place, 5, async () => {
      await waitFor("a third node wanted", async () => {
        const replicas = await wanted(installation);
        return replicas === 3 || `${replicas} wanted: ${await conditions(installation)}`;
      });
      const use = await measured(installation);
      await installation.waitForView(3);
      return use;
    });
    demand(report, { mayFail: false });
    return `${result}; ${figures(report)}`;
  });
}

/** `helm upgrade` leaves the number alone that the autoscaler has decided. */
export async function keepsReplicas(
  stage: Stage,
  installation: Installation,
  values: Values,
): Promise<void> {
  await stage.row("upgrade", "an upgrade does not reset what the autoscaler decided", async () => {
    const before = await wanted(installation);
    await installation.upgrade({ ...values, podAnnotations: { restarted: "once" } }, false);
    const after = await wanted(installation);
    if (before !== 3 || after !== before) throw new Error(`${before} nodes became ${after}`);
    await installation.waitForView(3);
    return `${after} nodes before and after`;
  });
}

/** Without the load the node leaves again, and the others go on. */
export async function scalesDown(
  stage: Stage,
  installation: Installation,
  values: Values,
): Promise<void> {
  await stage.row("scale-down", "without load the node leaves again", async () => {
    await installation.upgrade(values, false);
    await waitFor("two nodes wanted", async () => {
      const replicas = await wanted(installation);
      return replicas === 2 || `${replicas} wanted: ${await conditions(installation)}`;
    });
    await installation.waitForView(2);
    return "view of 2";
  });
}

/** What the autoscaler says of its last decision. */
function conditions({ kube, fullname }: Installation): Promise<string> {
  const output = "--output=jsonpath={.status.conditions[*].message}";
  return kube.run(["get", "horizontalpodautoscaler", fullname, output]);
}

/** What the autoscaler measured. */
async function measured({ kube, fullname }: Installation): Promise<string> {
  const path = ".status.currentMetrics[0].containerResource.current.averageUtilization";
  const output = `--output=jsonpath={${path}}`;
  return `CPU ${await kube.run(["get", "horizontalpodautoscaler", fullname, output])} % of the request`;
}
