import { Authority } from "../forgerock-ds/keystore.js";
import { since } from "../forgerock-ds/topology.js";
import { demand, figures, underLoad } from "../harness/under-load.js";
import { byTurns } from "../harness/kube.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import type { Values } from "../harness/values.js";
import type { AccessManagers } from "./access-managers.js";
import { prepare, provider, small, stackOf, stackValues, type Parts } from "./parts.js";
import { Users } from "./users.js";

const release = "identity";
const one = { userstore: 1, tokenstore: 1, configstore: 1 };
const single = { ...small("200m"), autoscaling: { enabled: false }, replicas: 1 };
const rate = 2;
const password = "of-anna-herself";

const client = "/realm-config/agents/OAuth2Client/app";
const scopes = "com.forgerock.openam.oauth2provider.scopes";
const applied = {
  "20-app.http": `PUT ${client}\n${JSON.stringify({ [scopes]: ["[0]=mail"] })}\n`,
};
const changed = { configuration: { ...provider, ...applied } };

/** The whole stack by one release: upgraded, uninstalled, and there again. */
export const forgerockUpgrade: Scenario = {
  name: "forgerock-upgrade",
  helm: 4,
  images: ["opendj", "openam"],
  run: (stage) =>
    Authority.during(async (authority) => {
      const parts = stackOf(stage, release);
      await prepare(parts, stage, authority);
      await story(stage, parts);
    }),
};

type Change = (verb: "install" | "upgrade", am: Values) => Promise<unknown>;

async function story(stage: Stage, parts: Parts): Promise<void> {
  const { managers } = parts;
  const change: Change = (verb, am) =>
    stage.helm.change(verb, {
      ...{ release, chart: "forgerock", wait: true, seconds: 3 * byTurns },
      values: stackValues(one, { ...single, ...am }, small("50m")),
    });
  await stage.must("install", "three stores and an access manager", async () => {
    const begin = performance.now();
    await change("install", { configuration: provider });
    const [pod] = await managers.are(1);
    if (pod === undefined) throw new Error("there is none");
    await managers.addUser(pod, "anna", password);
    await managers.login(pod, "anna", password);
    return `logged in ${since(begin)} after helm install`;
  });
  await reconfigures(stage, managers, change);
  await uninstalls(stage);
  await isThereAgain(stage, managers, change);
}

async function reconfigures(stage: Stage, managers: AccessManagers, change: Change): Promise<void> {
  const users = await Users.create(managers);
  const what = `an upgrade with one request more at ${rate} requests/s: applied, no session is lost`;
  await stage.must("configuration", what, async () => {
    const [before] = await managers.are(1);
    const token = await managers.login(await managers.service(), "anna", password);
    const { report, result } = await underLoad(users, rate, async () => {
      const begin = performance.now();
      await change("upgrade", changed);
      const [after] = await managers.are(1);
      const took = since(begin);
      if (after === undefined || after.metadata.uid === before?.metadata.uid)
        throw new Error("the access manager is the same");
      const found = JSON.stringify((await managers.setting(after, client))[scopes]);
      if (!found.includes("mail")) throw new Error(`the client's scopes are ${found}`);
      return `another pod has ${found} and ${await managers.userOf(after, token)}'s session after ${took}`;
    });
    demand(report, { mayFail: false });
    return `${result}; ${figures(report)}`;
  });
}

async function uninstalls(stage: Stage): Promise<void> {
  await stage.must("uninstall", "helm uninstall leaves the volumes of all three", async () => {
    const volumes = await claims(stage);
    if (volumes.length !== 3) throw new Error(`there are ${volumes.join(", ")}`);
    await stage.helm.run(["uninstall", release, "--wait", `--timeout=${byTurns}s`]);
    await keeps(stage, volumes);
    const pods = (await stage.kube.pods(`app.kubernetes.io/instance=${release}`)).length;
    if (pods > 0) throw new Error(`${pods} pods are left`);
    return volumes.map((volume) => volume.split(" ")[0]).join(", ");
  });
}

async function isThereAgain(stage: Stage, managers: AccessManagers, change: Change): Promise<void> {
  await stage.row("again", "installed again, the same user logs in", async () => {
    const volumes = await claims(stage);
    const begin = performance.now();
    await change("install", changed);
    const [pod] = await managers.are(1);
    if (pod === undefined) throw new Error("there is none");
    await managers.login(pod, "anna", password);
    const took = since(begin);
    await keeps(stage, volumes);
    return `logged in ${took} after helm install, on the same ${volumes.length} volumes`;
  });
}

/** Names of the volumes' claims, each with its volume. */
async function claims({ kube }: Stage): Promise<readonly string[]> {
  const path = '{range .items[*]}{.metadata.name}{" ("}{.spec.volumeName}{")\\n"}{end}';
  return (await kube.run(["get", "pvc", `--output=jsonpath=${path}`])).trim().split("\n");
}

/** @throws unless there are these claims, with the same volumes */
async function keeps(stage: Stage, before: readonly string[]): Promise<void> {
  const after = await claims(stage);
  if (after.join() !== before.join())
    throw new Error(`${before.join(", ")} became ${after.join(", ")}`);
}
