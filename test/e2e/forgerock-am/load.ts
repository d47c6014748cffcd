import { Authority } from "../forgerock-ds/keystore.js";
import { since } from "../forgerock-ds/topology.js";
import { byTurns } from "../harness/kube.js";
import { memory } from "../harness/memory.js";
import { startMetricsServer, stopMetricsServer } from "../harness/metrics-server.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import type { Values } from "../harness/values.js";
import { scalesDown, scalesUp } from "./autoscaling.js";
import { prepare, provider, small, stackOf, stackValues, type Parts } from "./parts.js";
import { survivesDirectory, survivesKill } from "./survival.js";
import { throughput } from "./throughput.js";
import { Users } from "./users.js";

const release = "identity";

/** Two servers of each store that logins ask. */
const values = (am: Values): Values =>
  stackValues(
    { userstore: 2, tokenstore: 1, configstore: 2 },
    { ...small("50m"), configuration: provider, ...am },
    small("50m"),
  );

/** Users log in to the whole stack all the while: access managers and directories die, and more come. */
export const forgerockAmLoad: Scenario = {
  name: "forgerock-am-load",
  helm: 4,
  images: ["opendj", "openam", "metrics-server"],
  run: (stage) =>
    Authority.during(async (authority) => {
      try {
        await startMetricsServer();
        const parts = stackOf(stage, release);
        await prepare(parts, stage, authority);
        await story(stage, parts);
      } finally {
        await stopMetricsServer();
      }
    }),
};

async function story(stage: Stage, parts: Parts): Promise<void> {
  const { managers } = parts;
  const change = (verb: "install" | "upgrade", am: Values) =>
    stage.helm.change(verb, {
      ...{ release, chart: "forgerock", values: values(am) },
      ...{ wait: verb === "install", seconds: 3 * byTurns },
    });
  await stage.must("start", "five directory servers and two access managers", async () => {
    const begin = performance.now();
    await change("install", { autoscaling: { targetCPUUtilizationPercentage: 1000 } });
    const [one] = await managers.are(2);
    if (one === undefined) throw new Error("there is none");
    await managers.addUser(one, "anna", "of-anna-herself");
    await managers.login(await managers.service(), "anna", "of-anna-herself");
    return `logged in ${since(begin)} after helm install`;
  });
  const users = await Users.create(managers);
  let rate = 1;
  await stage.must("rate", "logins a second by eight clients without a pause", async () => {
    const plan = { clients: 8, seconds: 20 };
    const each: string[] = [];
    for (const pod of await managers.ready())
      each.push((await throughput(users.of(pod).login, plan)).toFixed(1));
    const both = await throughput(users.login, plan);
    // Some of what they carry: others start meanwhile, on the same two cores.
    rate = Math.max(1, Math.min(10, Math.floor(both / 3)));
    return `${each.join(" and ")} a pod, ${both.toFixed(1)} by both together, no login failed`;
  });
  await survivesKill(stage, managers, users, rate);
  for (const alias of ["userstore", "configstore"] as const)
    await survivesDirectory(stage, parts[alias], users, rate);
  await scalesUp(stage, managers, users, rate, (am) => change("upgrade", am));
  await stage.row("memory", "what each access manager takes", async () => {
    const taken = await memory(stage.kube, await managers.ready(), "openam");
    return `${taken.join(", ")} MiB`;
  });
  await scalesDown(stage, managers, users, rate, (am) => change("upgrade", am));
}
