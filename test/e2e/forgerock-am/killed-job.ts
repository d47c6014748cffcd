import { Authority } from "../forgerock-ds/keystore.js";
import { ldaps } from "../forgerock-ds/store.js";
import { since } from "../forgerock-ds/topology.js";
import { waitFor } from "../../cluster/wait.js";
import { killHard } from "../harness/kill.js";
import { byTurns, type Pod } from "../harness/kube.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { installStores, known, prepare, releasesOf, small, type Parts } from "./parts.js";

/** What a Job's pod says that has found what another one has left. */
const removed = /An earlier try has not ended: what it has left in \S+ is removed\./;

/** The Job that configures OpenAM dies half-way: another pod begins anew, without a step by hand. */
export const forgerockAmJob: Scenario = {
  name: "forgerock-am-job",
  helm: 3,
  images: ["opendj", "openam"],
  run: (stage) =>
    Authority.during(async (authority) => {
      const parts = releasesOf(stage);
      await prepare(parts, stage, authority);
      await story(stage, parts);
    }),
};

async function story(stage: Stage, parts: Parts): Promise<void> {
  const { managers, userstore, configstore } = parts;
  const { kube } = stage;
  const jobPods = (): Promise<readonly Pod[]> => kube.pods("batch.kubernetes.io/job-name");
  const begin = performance.now();
  await stage.must("killed", "the Job killed while OpenAM is half configured", async () => {
    await installStores(parts, ["userstore", "configstore"]);
    const values = {
      ...{ autoscaling: { enabled: false }, replicas: 1, ...small("200m") },
      ...{ configStore: known(configstore), userStore: known(userstore) },
    };
    const { release } = managers;
    await stage.helm.change("install", { release, chart: "forgerock-am", values, wait: false });
    const search = ["--baseDN", configstore.baseDn, "(ou=services)", "1.1"];
    await waitFor(
      "the first of the configuration",
      async () => {
        const found = await configstore.tool(0, ["ldapsearch", ...ldaps, ...search]);
        return found.includes("ou=services") || "nothing yet";
      },
      { seconds: 3 * byTurns },
    );
    const [pod] = await jobPods();
    if (pod === undefined) throw new Error("the Job has no pod");
    const how = await killHard(stage, pod, "configure");
    const noted = await note(parts);
    if (noted !== "begun") throw new Error(`the Job has noted "${noted}"`);
    return `"${noted}" stands in the store, and ou=services (${how})`;
  });
  await stage.must("again", "another pod removes what it has left, and configures", async () => {
    let said = "";
    await waitFor(
      "a pod of the Job to say so",
      async () => {
        const pods = await jobPods();
        for (const { metadata } of pods) {
          const { stdout } = await kube.attempt(["logs", metadata.name]);
          said = removed.exec(stdout)?.[0] ?? said;
        }
        return said !== "" || `${pods.length} pods say nothing of it`;
      },
      { seconds: 3 * byTurns, interval: 1000 },
    );
    await waitFor(
      "the Job to complete",
      async () => {
        const path = "--output=jsonpath={.items[*].status.succeeded} {.items[*].status.failed}";
        const status = (await kube.run(["get", "jobs", path])).trim();
        return status === "1 1" || `succeeded and failed: ${status}`;
      },
      { seconds: 3 * byTurns, interval: 1000 },
    );
    return `"${said}", then ${await note(parts)}`;
  });
  await stage.row("ready", "the access manager that waited for it is ready", async () => {
    const [pod] = await managers.are(1);
    if (pod === undefined) throw new Error("there is none");
    await managers.addUser(pod, "anna", "of-anna-herself");
    await managers.login(pod, "anna", "of-anna-herself");
    return `logged in ${since(begin)} after helm install`;
  });
}

/** How far the Job has noted that it is. */
async function note({ configstore }: Parts): Promise<string> {
  const search = ["--baseDN", configstore.baseDn, "(ou=fairlead)", "description"];
  const found = await configstore.tool(0, ["ldapsearch", ...ldaps, ...search]);
  return /^description: (.+)$/m.exec(found)?.[1] ?? "nothing";
}
