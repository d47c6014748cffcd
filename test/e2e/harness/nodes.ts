import type { Kube } from "./kube.js";

/** Nodes of a run's cluster that scenarios use unless they say how many. */
export const usualNodes = 2;

/** Keeps pods from the nodes beyond a scenario's number, which others of the run need, until it has ended. */
export async function onNodes(kube: Kube, count: number, act: () => Promise<void>): Promise<void> {
  const all = (await kube.run(["get", "nodes", "--output=name"])).trim().split("\n");
  const others = all.slice(count);
  if (others.length > 0) await kube.run(["cordon", ...others]);
  try {
    await act();
  } finally {
    if (others.length > 0) await kube.run(["uncordon", ...others]);
  }
}
