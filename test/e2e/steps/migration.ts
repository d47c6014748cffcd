import { Unrecoverable, waitFor } from "../../cluster/wait.js";
import type { RunResult } from "../../tools/run.js";
import type { Installation } from "../installation.js";
import { killHard } from "../kill.js";
import { isReady, restarts, type Pod } from "../kube.js";
import { passwordGrant } from "../load/tokens.js";
import type { Stage } from "../scenario.js";
import type { Values } from "../values.js";

/** Makes nodes say that they wait for the lock on the schema. */
export const logsOfLock: Values = {
  log: { categories: { "org.keycloak.connections.jpa.updater.liquibase": "DEBUG" } },
};

const makesSchema = "Initializing database schema";
const makesTheRest = /(Initializing|Updating) database/;
const schemaMade = "KC-SERVICES0050";
const wantsLock = "Trying to lock database";
const hasLock = "Successfully acquired database lock";

interface FirstStart {
  readonly maker: Pod;
  readonly waiter: Pod;
}

/** Two nodes start on an empty database; the one that makes the schema dies over it. */
export async function survivesKillInMigration(
  stage: Stage,
  installation: Installation,
  values: Values,
): Promise<RunResult> {
  let installed: RunResult = { code: null, stdout: "", stderr: "" };
  const what = "the node that makes the schema killed, the other one waiting";
  await stage.must("migration", what, async () => {
    const begin = performance.now();
    installed = await installation.install(values, false);
    const { maker, waiter } = await bothAtWork(installation);
    const how = await killHard(installation, maker, stage.surroundings.ownCluster);
    const pods = await bothReady(installation);
    const seconds = (performance.now() - begin) / 1000;
    const url = await installation.serviceUrl();
    const { username, password } = installation.administrator(url);
    await passwordGrant({ url, realm: "master", client: "admin-cli" }, username, password);
    const again = pods.find(({ metadata: { uid } }) => uid === waiter.metadata.uid);
    if (again === undefined || restarts(again) > 0) throw new Error("the other node restarted");
    const log = await installation.log(waiter, ["--timestamps"]);
    if (!makesTheRest.test(log)) throw new Error("nothing was left to make: killed too late");
    const waited = secondsWaited(log);
    return `${maker.metadata.name}: ${how}; ${waiter.metadata.name} had the lock after ${waited.toFixed(1)} s and made the rest; both ready ${seconds.toFixed(0)} s after helm install, the administrator logs in`;
  });
  return installed;
}

/** One node has begun to make the schema, and the other one asks for the lock in vain. */
async function bothAtWork(installation: Installation): Promise<FirstStart> {
  let found: FirstStart | undefined;
  await waitFor(
    "a node that makes the schema and one that waits for it",
    async () => {
      const nodes: { pod: Pod; log: string }[] = [];
      for (const pod of await installation.pods()) {
        nodes.push({ pod, log: await installation.log(pod) });
      }
      const maker = nodes.find(({ log }) => log.includes(makesSchema));
      if (maker?.log.includes(schemaMade)) {
        throw new Unrecoverable("the schema was made before the other node asked for the lock");
      }
      const waiter = nodes.find(({ log }) => log.includes(wantsLock) && !log.includes(hasLock));
      if (maker === undefined || waiter === undefined) {
        return `${maker ? "one" : "none"} makes it, ${waiter ? "one" : "none"} waits`;
      }
      found = { maker: maker.pod, waiter: waiter.pod };
      return true;
    },
    { seconds: 240, interval: 1000 },
  );
  if (found === undefined) throw new Error("there are no nodes");
  return found;
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
    { seconds: 400, interval: 1000 },
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
