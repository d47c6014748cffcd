import { waitFor } from "../../cluster/wait.js";
import { secret, type Scenario, type Stage } from "../harness/scenario.js";
import { Authority, type Keystore } from "./keystore.js";
import { Logins } from "./logins.js";
import { eachKnows } from "./topology.js";
import { Store } from "./store.js";

const first = { "directory-manager": "first-of-manager", "replication-admin": "first-of-admin" };
const second = { "directory-manager": "second-of-manager", "replication-admin": "second-of-admin" };
const pin = "of-the-keystore";

const values = {
  certificates: { kind: "secret", name: "certificates", passwordKey: "pin" },
  secret: { monitorKey: "monitor" },
};

/** Certificates and passwords of the user's own, and what a change of them takes. */
export const forgerockDsSecurity: Scenario = {
  name: "forgerock-ds-security",
  helm: 3,
  images: ["opendj"],
  run: (stage) => Authority.during((authority) => story(stage, authority)),
};

async function story(stage: Stage, authority: Authority): Promise<void> {
  const store = new Store(stage, "userstore", "ou=identities");
  const domain = `${store.fullname}-headless.${stage.kube.namespace}.svc.cluster.local`;
  const names = [0, 1].map((ordinal) => `${store.fullname}-${ordinal}.${domain}`);
  const logins = new Logins(stage, store, domain);
  const made = await authority.keystore(names, pin);
  const { "directory-manager": manager, ...rest } = first;
  await give(stage, made, pin);
  await stage.kube.apply([secret(store.fullname, { ...rest, monitor: "first-of-monitor" })]);

  await stage.must("missing", "a key missing in the Secret: the log says which", async () => {
    const installed = store.change("install", values);
    const said = await says(
      stage,
      `${store.fullname}-0`,
      "has no value under the key directory-manager",
    );
    await stage.kube.apply([
      secret(store.fullname, {
        ...rest,
        "directory-manager": manager,
        monitor: "first-of-monitor",
      }),
    ]);
    await installed;
    return `${said}; ${await eachKnows(store, [0, 1])} once it was there`;
  });

  await stage.row("certificates", "LDAPS of both is verified against the CA", async () => {
    for (const ordinal of [0, 1]) await logins.verified(ordinal, made);
    return made.fingerprint;
  });

  await stage.row("clear", "without TLS nobody logs in, and nobody reads entries", async () => {
    await logins.must(0, "cn=Directory Manager", manager, true);
    await logins.must(0, "uid=monitor", "first-of-monitor", true);
    await logins.refusedInClear(0, "cn=Directory Manager", manager);
    await logins.anonymousReadsNothing(0);
    return "the manager and the monitoring user by LDAPS alone";
  });

  const renewed = await authority.keystore(names, pin);
  await stage.must("rotation", "new passwords and a new certificate by a restart", async () => {
    await give(stage, renewed, pin);
    await stage.kube.apply([secret(store.fullname, { ...second, monitor: "second-of-monitor" })]);
    const begin = performance.now();
    await restart(stage, store);
    const took = ((performance.now() - begin) / 1000).toFixed(0);
    for (const ordinal of [0, 1]) {
      await logins.verified(ordinal, renewed);
      await logins.must(ordinal, "cn=Directory Manager", first["directory-manager"], false);
      await logins.must(ordinal, "cn=Directory Manager", second["directory-manager"], true);
      await logins.must(ordinal, "uid=monitor", "first-of-monitor", false);
      await logins.must(ordinal, "uid=monitor", "second-of-monitor", true);
      await logins.must(ordinal, logins.admin, first["replication-admin"], false);
      await logins.must(ordinal, logins.admin, second["replication-admin"], true);
    }
    return `${took} s; old ones are refused, new ones work on both`;
  });

  await stage.row("replicates", "what is written afterwards is on the other", async () => {
    await store.add(1, "anna");
    await waitFor("anna on the first server", async () => {
      const users = await store.users(0);
      return users.includes("anna") || users.join(", ");
    });
    return eachKnows(store, [0, 1]);
  });

  await stage.row("mistake", "a keystore that does not open: seen, and healed", async () => {
    await give(stage, renewed, "of-another-one");
    await stage.kube.run(["rollout", "restart", "statefulset", store.fullname]);
    const said = await says(stage, `${store.fullname}-1`, "certificates does not open");
    await logins.verified(0, renewed);
    await give(stage, renewed, pin);
    await stage.kube.patiently(["rollout", "status", "statefulset", store.fullname]);
    await logins.verified(1, renewed);
    return `${said}; the other server went on`;
  });
}

/** The Secret of the certificates. */
async function give(stage: Stage, { keystore }: Keystore, password: string): Promise<void> {
  const data = { "keystore.p12": keystore };
  await stage.kube.apply([{ ...secret("certificates", { pin: password }), data }]);
}

async function restart(stage: Stage, store: Store): Promise<void> {
  await stage.kube.run(["rollout", "restart", "statefulset", store.fullname]);
  await stage.kube.patiently(["rollout", "status", "statefulset", store.fullname]);
}

/** Waits until a pod's log, or that of its container before, has a sentence. @returns its line */
async function says(stage: Stage, pod: string, sentence: string): Promise<string> {
  let line = "";
  await waitFor(`'${sentence}' in the log of ${pod}`, async () => {
    const logs = ["logs", pod, "--container=opendj"];
    const texts = [
      await stage.kube.attempt(logs),
      await stage.kube.attempt([...logs, "--previous"]),
    ];
    const lines = texts.flatMap(({ stdout }) => stdout.split("\n"));
    line = lines.find((one) => one.includes(sentence)) ?? "";
    return line !== "" || lines.at(-2) || "nothing";
  });
  return line.replace(/^\S+ /, "");
}
