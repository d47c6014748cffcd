import { Authority } from "../forgerock-ds/keystore.js";
import { since } from "../forgerock-ds/topology.js";
import { waitFor } from "../../cluster/wait.js";
import { demand, figures, underLoad } from "../harness/under-load.js";
import { byTurns } from "../harness/kube.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { merged, type Values } from "../harness/values.js";
import type { AccessManagers } from "./access-managers.js";
import { keptBelow } from "./as-one.js";
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
const changed: Values = { am: { configuration: { ...provider, ...applied } } };
const off: Values = { enabled: false };

/** The whole stack by one release: upgraded, without its token store, uninstalled, and there again. */
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

type Change = (verb: "install" | "upgrade", values: Values) => Promise<unknown>;

async function story(stage: Stage, parts: Parts): Promise<void> {
  const { managers } = parts;
  const change: Change = (verb, values) =>
    stage.helm.change(verb, {
      ...{ release, chart: "forgerock", wait: true, seconds: 3 * byTurns },
      values: merged(stackValues(one, single, small("50m")), values),
    });
  await stage.must("install", "three stores and an access manager", async () => {
    const begin = performance.now();
    await change("install", { am: { configuration: provider } });
    const [pod] = await managers.are(1);
    if (pod === undefined) throw new Error("there is none");
    await managers.addUser(pod, "anna", password);
    await managers.login(pod, "anna", password);
    return `logged in ${since(begin)} after helm install`;
  });
  const users = await Users.create(managers);
  await reconfigures(stage, managers, users, change);
  await goesOnWithoutTokenStore(stage, parts, users, change);
  await uninstalls(stage);
  await isThereAgain(stage, managers, change);
}

async function reconfigures(
  stage: Stage,
  managers: AccessManagers,
  users: Users,
  change: Change,
): Promise<void> {
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

/** Sessions that are kept are in the configuration store then; the store's volume is still there. */
async function goesOnWithoutTokenStore(
  stage: Stage,
  { managers, configstore, tokenstore }: Parts,
  users: Users,
  change: Change,
): Promise<void> {
  const what = `an upgrade without the token store at ${rate} requests/s: no session is lost`;
  await stage.must("store-off", what, async () => {
    const volumes = await claims(stage);
    const token = await managers.login(await managers.service(), "anna", password);
    const { report, result } = await underLoad(users, rate, async () => {
      const begin = performance.now();
      await change("upgrade", merged(changed, { tokenstore: off, am: { tokenStore: off } }));
      const [pod] = await managers.are(1);
      if (pod === undefined) throw new Error("there is none");
      await managers.userOf(pod, token);
      await managers.userOf(pod, await managers.loginAsAdministrator(pod));
      const count = await keptBelow(configstore);
      return `${count} sessions kept below ${configstore.baseDn} ${since(begin)} after helm upgrade`;
    });
    demand(report, { mayFail: false });
    const left = (await tokenstore.pods()).length;
    if (left > 0) throw new Error(`${left} servers of the token store are left`);
    await keeps(stage, volumes);
    return `${result}; ${figures(report)}; its volume is there`;
  });
}

async function uninstalls(stage: Stage): Promise<void> {
  await stage.must("uninstall", "helm uninstall leaves the volumes of all three", async () => {
    const volumes = await claims(stage);
    if (volumes.length !== 3) throw new Error(`there are ${volumes.join(", ")}`);
    await stage.helm.run(["uninstall", release, "--wait", `--timeout=${byTurns}s`]);
    await waitFor("all pods to go", async () => {
      const { length } = await stage.kube.pods(`app.kubernetes.io/instance=${release}`);
      return length === 0 || `${length} are left`;
    });
    await keeps(stage, volumes);
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
