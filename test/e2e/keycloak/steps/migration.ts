import { waitFor } from "../../../cluster/wait.js";
import type { RunResult } from "../../../tools/run.js";
import type { Installation } from "../installation.js";
import { killHard } from "../../harness/kill.js";
import { byTurns, isReady, restarts, type Pod } from "../../harness/kube.js";
import { passwordGrant } from "../load/tokens.js";
import type { Stage } from "../../harness/scenario.js";
import { heldUp, holdUpSchema, letGo } from "./held-schema.js";
import type { Values } from "../../harness/values.js";

/** Makes nodes say that they wait for the lock on the schema. */
export const logsOfLock: Values = {
  log: { categories: { "org.keycloak.connections.jpa.updater.liquibase": "DEBUG" } },
};

const makesSchema = "Initializing database schema";
const wantsLock = "Trying to lock database";
const hasLock = "Successfully acquired database lock";

/**
 * Two nodes start on an empty database; the one that has the lock on the schema dies with it. It does
 * so before its first change set: Keycloak does not make one whole or not at all, so that a kill in the
 * midst of it leaves tables that the next start stumbles over ("relation … already exists", seen).
 */
export async function survivesKillInMigration(
  stage: Stage,
  installation: Installation,
  values: Values,
): Promise<RunResult> {
  let installed: RunResult = { code: null, stdout: "", stderr: "" };
  const what = "the node that has the lock on the schema killed, the other one makes it";
  await stage.must("migration", what, async () => {
    const begin = performance.now();
    await holdUpSchema(installation.database);
    installed = await installation.install(values, false);
    const connection = await heldUp(installation.database);
    const victim = await holderOfLock(installation);
    const how = await killHard(stage, victim, "keycloak");
    await letGo(installation.database, connection);
    const pods = await bothReady(installation);
    const seconds = (performance.now() - begin) / 1000;
    const url = await installation.serviceUrl();
    const { username, password } = installation.administrator(url);
    await passwordGrant({ url, realm: "master", client: "admin-cli" }, username, password);
    const other = pods.find(({ metadata: { uid } }) => uid !== victim.metadata.uid);
    if (other === undefined || restarts(other) > 0) throw new Error("the other node restarted");
    const log = await installation.log(other, ["--timestamps"]);
    if (!log.includes(makesSchema)) throw new Error("the other node made no schema");
    const waits = [log, await installation.log(victim, ["--timestamps"])].map(secondsWaited);
    const waited = Math.max(...waits).toFixed(1);
    return `${victim.metadata.name}: ${how}; ${other.metadata.name} made the schema, at most ${waited} s waited for the lock; both ready ${seconds.toFixed(0)} s after helm install, the administrator logs in`;
  });
  return installed;
}

/** The node that has the lock. */
async function holderOfLock(installation: Installation): Promise<Pod> {
  let holders: Pod[] = [];
  await waitFor("a log that says who has the lock on the schema", async () => {
    holders = [];
    for (const pod of await installation.pods()) {
      if ((await installation.log(pod)).includes(hasLock)) holders.push(pod);
    }
    return holders.length > 0 || "none has it";
  });
  const [holder, ...more] = holders;
  if (holder === undefined || more.length > 0)
    throw new Error(`${holders.length} nodes have the lock`);
  return holder;
}

async function bothReady(installation: Installation): Promise<readonly Pod[]> {
  let pods: readonly Pod[] = [];
  await waitFor(
    "both nodes ready",
    async () => {
      pods = await installation.pods();
      const ready = pods.filter(isReady).length;
      return (pods.length === 2 && ready === 2) || `${ready} of ${pods.length} pods ready`;
    },
    { seconds: byTurns, interval: 1000 },
  );
  return pods;
}

/** From the first time that a node asked for the lock until it had it. */
function secondsWaited(log: string): number {
  const lines = log.split("\n");
  const at = (text: string): number => {
    const [time = ""] = lines.find((line) => line.includes(text))?.split(" ") ?? [];
    return Date.parse(time);
  };
  const waited = (at(hasLock) - at(wantsLock)) / 1000;
  if (!(waited > 0)) throw new Error("the other node's log does not say that it got the lock");
  return waited;
}
