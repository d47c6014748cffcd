import { waitFor } from "../../../cluster/wait.js";
import type { Installation } from "../installation.js";
import { isReady } from "../../harness/kube.js";
import type { Stage } from "../../harness/scenario.js";
import type { Values } from "../../harness/values.js";

const name = "10-caches.cli";
const guilty =
  "/subsystem=infinispan/cache-container=keycloak/distributed-cache=misspelt:write-attribute(name=owners,value=2)";

/** A script of the user's own whose second command fails. */
const script = `embed-server --server-config=standalone-ha.xml --std-out=echo
${guilty}
stop-embedded-server
`;

/** An update to a script that fails: where the user looks, and what is found there. */
export async function failedScriptIsSeen(
  stage: Stage,
  installation: Installation,
  values: Values,
): Promise<void> {
  const what = "a script's second line fails: its pod says which, the other pod serves";
  await stage.row("failed-script", what, async () => {
    const begin = performance.now();
    await installation.upgrade({ ...values, cli: { scripts: { [name]: script } } }, false);
    let status = "";
    await waitFor(
      "what the user sees",
      async () => {
        // The update begins with the last pod.
        const pod = (await installation.pods()).at(-1);
        const configure = pod?.status.initContainerStatuses?.find((one) => {
          return one.name === "configure";
        });
        const { waiting, terminated } = configure?.state ?? {};
        status = waiting?.reason ?? terminated?.reason ?? "";
        if (pod === undefined || !/^(Error|CrashLoopBackOff)$/.test(status)) {
          return `the last pod's container configure: ${status || "neither waiting nor ended"}`;
        }
        // As the chart's notes tell the user to look.
        const logs = ["logs", pod.metadata.name, "--container=configure", "--tail=20"];
        const log = await stage.kube.run(logs);
        const missing = [name, guilty, "WFLYCTL0216"].filter((text) => !log.includes(text));
        return missing.length === 0 || `the log lacks ${missing.join(", ")}:\n${log}`;
      },
      { interval: 1000 },
    );
    const seconds = (performance.now() - begin) / 1000;
    const serving = (await installation.pods()).filter(isReady).length;
    if (serving !== 1) throw new Error(`${serving} pods still serve, not 1`);
    return `Init:${status} after ${seconds.toFixed(0)} s; script, command and WFLYCTL0216 in the log; 1 of 2 serving`;
  });
}
