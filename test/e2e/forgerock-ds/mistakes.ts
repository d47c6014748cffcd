import { waitFor } from "../../cluster/wait.js";
import { isReady } from "../harness/kube.js";
import { secret, type Scenario, type Stage } from "../harness/scenario.js";
import { fullDisk } from "./full-disk.js";
import { Store } from "./store.js";
import { eachKnows, has, logOf, since } from "./topology.js";

/** What people get wrong: what they see, and what heals it. */
export const forgerockDsMistakes: Scenario = {
  name: "forgerock-ds-mistakes",
  helm: 4,
  images: ["opendj"],
  run: async (stage) => {
    const store = new Store(stage, "userstore", "ou=identities");
    await store.prepare();
    await stage.must("start", "one server, which knows no other", async () => {
      const begin = performance.now();
      await store.change("install", { replicas: 1 });
      await store.add(0, "anna");
      return `ready after ${since(begin)}`;
    });
    await wrongPassword(stage, store);
    await missingClaim(stage);
    await fullDisk(stage);
  },
};

async function wrongPassword(stage: Stage, store: Store): Promise<void> {
  const what =
    "a word in the Secret that the servers have not: the log says so, the right one heals it";
  await stage.row("password", what, async () => {
    const wrong = { "directory-manager": "of-nobody", "replication-admin": "of-nobody" };
    await stage.kube.apply([secret(store.fullname, wrong)]);
    await store.change("upgrade", { replicas: 2 }, false);
    let said = "";
    await waitFor("the second server's word on it", async () => {
      const log = await logOf(store, 1);
      said = /.*credentials.*/i.exec(log)?.[0] ?? "";
      return said !== "" || log.slice(-200);
    });
    await store.prepare();
    await waitFor(
      "the second server ready",
      async () => {
        const pods = await store.pods();
        return (pods.length === 2 && pods.every(isReady)) || "not yet";
      },
      { seconds: 600 },
    );
    await has(store, 1, ["anna"]);
    return `"${said.trim()}"; then ${await eachKnows(store, [0, 1])}`;
  });
}

async function missingClaim(stage: Stage): Promise<void> {
  const what = "a claim that nobody has made: its pod waits, no volume is made behind one's back";
  await stage.row("claim", what, async () => {
    const store = new Store(stage, "tokenstore", "ou=tokens");
    const name = `data-${store.fullname}-0`;
    await store.prepare();
    const storage = { kind: "existingClaims", existingClaims: [name] };
    const values = { replicas: 1, store: { role: "token" }, storage };
    await store.change("install", values, false);
    let said = "";
    await waitFor("an event of the claim", async () => {
      said = await stage.kube.events(name);
      return said !== "" || "none";
    });
    const pod = await store.pod(0);
    if (pod.status.phase !== "Pending") throw new Error(`its pod is ${pod.status.phase}`);
    // While there is a StatefulSet, it puts a claim of its own there at once.
    await stage.kube.patiently(["delete", "statefulset", store.fullname]);
    await stage.kube.patiently(["delete", "pvc", name]);
    await stage.kube.apply([claim(name)]);
    await store.change("upgrade", values, false);
    await waitFor("its server ready", async () => {
      const pods = await store.pods();
      return (pods.length === 1 && pods.every(isReady)) || "not yet";
    });
    return `"${said.trim()}"; made, it is ready`;
  });
}

const claim = (name: string): object => ({
  apiVersion: "v1",
  kind: "PersistentVolumeClaim",
  metadata: { name },
  spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
});
