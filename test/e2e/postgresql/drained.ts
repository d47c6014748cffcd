import { waitFor } from "../../cluster/wait.js";
import type { Stage } from "../harness/scenario.js";
import type { Server } from "./server.js";

/**
 * The server's node is drained and comes back. The volume is one of its node, as with local disks, so
 * that the pod waits for it. Nodes of a Keycloak beside it stay: they are not ready without it, and
 * their budget would hold up the drain.
 */
export async function drained(
  stage: Stage,
  server: Server,
  hasItsData: () => Promise<string>,
): Promise<void> {
  await stage.row("drain", "the database's node drained and given back: same data", async () => {
    const { metadata, spec } = await server.pod();
    const node = spec.nodeName;
    if (node === undefined) throw new Error(`${metadata.name} is on no node`);
    const selector = `--pod-selector=${server.selector}`;
    try {
      await stage.kube.patiently(["drain", node, selector, "--delete-emptydir-data"]);
      await waitFor("another pod in its place", async () => {
        const [pod] = await server.pods();
        return (pod !== undefined && pod.metadata.uid !== metadata.uid) || "none yet";
      });
    } finally {
      await stage.kube.run(["uncordon", node]);
    }
    return `left ${node} and came back: ${await hasItsData()}`;
  });
}
