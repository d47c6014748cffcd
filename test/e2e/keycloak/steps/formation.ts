import type { RunResult } from "../../../tools/run.js";
import type { Installation } from "../installation.js";
import { restarts } from "../../harness/kube.js";
import type { Stage } from "../../harness/scenario.js";
import type { Values } from "../../harness/values.js";

export interface Formation {
  /** Default: view. */
  readonly row?: string;
  readonly size: number;
  readonly values: Values;
  /** The chart's image builds at start, which takes a while. */
  readonly what: string;
}

/** `helm install --wait`, until every node reports a view of all, in its metrics and in its log. */
export async function forms(
  stage: Stage,
  installation: Installation,
  { row = "view", size, values, what }: Formation,
): Promise<RunResult> {
  let installed: RunResult = { code: null, stdout: "", stderr: "" };
  await stage.must(row, `${what}: every node has a view of ${size}`, async () => {
    const begin = performance.now();
    installed = await installation.install(values);
    const pods = await installation.waitForView(size);
    const seconds = (performance.now() - begin) / 1000;
    for (const pod of pods) {
      const logged = await installation.loggedView(pod);
      if (logged !== size) throw new Error(`${pod.metadata.name} logs a view of ${logged}`);
    }
    const nodes = new Set(pods.map(({ spec }) => spec.nodeName));
    const again = pods.map(restarts);
    // Keycloak's own: schema creation by several nodes at once is not coordinated
    // (https://github.com/keycloak/keycloak/issues/41801), so that one may have to start again.
    if (again.some((count) => count > 1)) throw new Error(`restarts: ${again.join(", ")}`);
    return `view of ${size} on ${nodes.size} node(s) ${seconds.toFixed(0)} s after helm install, restarts ${again.join(", ")}`;
  });
  return installed;
}
