import { waitFor } from "../../../cluster/wait.js";
import type { Installation } from "../installation.js";
import { sql } from "../../harness/postgres.js";
import type { Stage } from "../../harness/scenario.js";
import { unfelt } from "./failover.js";

/**
 * The table of jdbc-ping without a coordinator, as one that leaves can leave it: it writes the members
 * of its last view while its successor writes those of the next one, and then removes itself. Every
 * node says then that it is not ready, until the successor writes again.
 */
export async function outlastsLostCoordinator(
  stage: Stage,
  installation: Installation,
  rate: number,
): Promise<void> {
  const what = "jdbc-ping's table without a coordinator";
  await unfelt(stage, installation, "coordinator", what, rate, async () => {
    const pods = await installation.pods();
    const { database } = installation;
    const begin = performance.now();
    let down = 0;
    const lose = (): Promise<string> => sql("UPDATE jgroups_ping SET coord = false", database);
    await lose();
    await waitFor(
      "a coordinator in the table",
      async () => {
        const answers = await Promise.all(
          pods.map((pod) => installation.management(pod, "/health/ready")),
        );
        down = Math.max(down, answers.filter(({ status }) => status === 503).length);
        const [coordinators] = (
          await sql("SELECT count(*) FROM jgroups_ping WHERE coord", database)
        ).split("\n");
        if (coordinators === "0") return "none";
        if (down === pods.length) return true;
        // It was written again before all nodes could notice.
        await lose();
        return `${down} of ${pods.length} nodes noticed`;
      },
      { interval: 1000 },
    );
    const seconds = (performance.now() - begin) / 1000;
    await installation.waitForView(pods.length);
    return `written again after ${seconds.toFixed(0)} s, ${down} of ${pods.length} nodes not healthy meanwhile`;
  });
}
