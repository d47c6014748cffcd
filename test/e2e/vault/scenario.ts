import { waitFor } from "../../cluster/wait.js";
import { Logins } from "../forgerock-ds/logins.js";
import { Store } from "../forgerock-ds/store.js";
import { eachKnows, has, since } from "../forgerock-ds/topology.js";
import { PodInjector } from "../harness/injector.js";
import { isReady } from "../harness/kube.js";
import { restricted } from "../harness/restricted.js";
import { said } from "../harness/said.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { Vault } from "../harness/vault.js";
import type { Values } from "../harness/values.js";
import { Server } from "../postgresql/server.js";
import { keycloakOfVault } from "./keycloak.js";
import { noSecrets } from "./no-secrets.js";
import { init, meanwhile, nothingRuns } from "./waiting.js";

/** Charts whose secrets are in Vault and nowhere else, by agents as its injector adds them to pods. */
export const vault: Scenario = {
  name: "vault",
  helm: 4,
  images: ["postgres", "opendj", "keycloak-optimized", "vault"],
  run: async (stage) => {
    const server = await Vault.start();
    try {
      const injector = await PodInjector.start(stage.kube, server.address);
      try {
        await story({ stage, vault: server, injector });
      } finally {
        await injector.stop();
      }
    } finally {
      await server.stop();
    }
  },
};

interface Tale {
  readonly stage: Stage;
  readonly vault: Vault;
  readonly injector: PodInjector;
}

/** The secret of a role's own name, read anew by the agents every few seconds instead of minutes. */
const fromVault = (role: string): Values => ({
  secret: { from: "vaultAgent", role, path: `secret/data/${role}` },
  podAnnotations: { "vault.hashicorp.com/template-static-secret-render-interval": "5s" },
});

async function story(tale: Tale): Promise<void> {
  const { stage } = tale;
  const store = new Store(stage, "userstore", "ou=identities");
  await startsOnceUnsealed(tale, store);
  await changes(tale, store);
  await startsOnceBack(tale, store);
  await stage.row("no-secret", "no pod and no Job reaches for a Secret", () =>
    noSecrets(stage.kube),
  );
  await saysWhatIsMissing(tale);
  // A small cluster has no room for all of them.
  for (const release of ["other", "db", "userstore"]) await stage.helm.run(["uninstall", release]);
  await keycloakOfVault(stage, tale.vault);
}

const words = { "directory-manager": "first-of-manager", "replication-admin": "of-replication" };

async function startsOnceUnsealed({ stage, vault }: Tale, store: Store): Promise<void> {
  let warnings = "";
  const what = `Helm ${stage.helm.major}, two directory servers, Vault sealed: said, and they start once it is not`;
  await stage.must("sealed", what, async () => {
    await vault.write("userstore", words);
    await vault.allow("userstore", "userstore", store.fullname, stage.kube);
    await vault.seal();
    const installed = meanwhile(store.change("install", fromVault("userstore")));
    const line = await said(stage.kube, `${store.fullname}-0`, init, "Vault is sealed");
    await nothingRuns(stage.kube, `${store.fullname}-0`);
    const begin = performance.now();
    await vault.unseal();
    warnings = (await installed).stderr;
    return `"${line}"; ${await eachKnows(store, [0, 1])} ${since(begin)} after it was unsealed`;
  });
  await restricted(stage, store, warnings);
}

/** A password changed in Vault reaches the files by itself, and the servers by a restart. */
async function changes({ stage, vault }: Tale, store: Store): Promise<void> {
  const what = "a password changed in Vault: the agent writes it, a restart takes it over";
  await stage.row("changed", what, async () => {
    const begin = performance.now();
    await vault.write("userstore", { ...words, "directory-manager": "second-of-manager" });
    const file = "/opt/fairlead/passwords/directory-manager";
    await waitFor("the changed password in both pods", async () => {
      const found = await Promise.all([0, 1].map((ordinal) => store.run(ordinal, ["cat", file])));
      return found.every((word) => word === "second-of-manager") || found.join(", ");
    });
    const took = since(begin);
    await stage.kube.run(["rollout", "restart", "statefulset", store.fullname]);
    await stage.kube.patiently(["rollout", "status", "statefulset", store.fullname]);
    const domain = `${store.fullname}-headless.${stage.kube.namespace}.svc.cluster.local`;
    const logins = new Logins(stage, store, domain);
    for (const ordinal of [0, 1]) {
      await logins.must(ordinal, "cn=Directory Manager", "first-of-manager", false);
      await logins.must(ordinal, "cn=Directory Manager", "second-of-manager", true);
    }
    await store.add(0, "anna");
    await has(store, 1, ["anna"]);
    return `in the files after ${took}; the old one is refused by both servers`;
  });
}

async function startsOnceBack({ stage, vault }: Tale, store: Store): Promise<void> {
  const database = new Server(stage, "db");
  const pod = `${database.fullname}-0`;
  const what = "a database with dumps, Vault gone: said, and it starts once it is back";
  await stage.row("gone", what, async () => {
    await vault.write("db", { username: "owner", password: "of-data" });
    await vault.allow("db", "db", database.fullname, stage.kube);
    await vault.leave();
    const values = { ...fromVault("db"), backup: { enabled: true } };
    const installed = meanwhile(database.install(values));
    const line = await said(stage.kube, pod, init, "connection refused");
    await nothingRuns(stage.kube, pod);
    const servers = await store.pods();
    if (!servers.every(isReady)) throw new Error("servers that ran are not ready any more");
    await vault.comeBack();
    const begin = performance.now();
    await vault.unseal();
    await installed;
    const owner = await database.sql("SELECT current_user");
    return `"${line}"; the directory servers went on; ${owner} owns the database ${since(begin)} after Vault was unsealed`;
  });
  await stage.row("dump", "a Job of a dump gets its files and ends without an agent", async () => {
    const dump = await database.backUp("now");
    const [job] = await stage.kube.pods("batch.kubernetes.io/job-name=now");
    const names = job?.spec.containers.map(({ name }) => name).join(", ");
    return `${dump} by a pod of ${names}`;
  });
}

/** A database whose role, then whose key is missing, and for which no injector has run. */
async function saysWhatIsMissing({ stage, vault, injector }: Tale): Promise<void> {
  const { kube } = stage;
  const database = new Server(stage, "other");
  const pod = `${database.fullname}-0`;
  let installed: Promise<unknown> = Promise.resolve();
  await stage.must("role", "a service account that the role is not bound to: said", async () => {
    await vault.write("other", { username: "owner" });
    await vault.allow("other", "other", "somebody", kube);
    installed = meanwhile(database.install(fromVault("other")));
    const line = await said(kube, pod, init, "not authorized");
    await nothingRuns(kube, pod);
    await vault.allow("other", "other", database.fullname, kube);
    return `"${line}"`;
  });
  await stage.must("key", "a key that Vault lacks: the entry point names it", async () => {
    const line = await said(kube, pod, "postgresql", "Vault has no value under the key");
    const begin = performance.now();
    await vault.write("other", { username: "owner", password: "of-others" });
    await installed;
    return `"${line}"; up by itself ${since(begin)} after it was added`;
  });
  await stage.row("not-injected", "no injector: the entry point names the file", async () => {
    await injector.leave();
    await kube.run(["delete", "pod", pod]);
    const line = await said(kube, pod, "postgresql", "the injector of Vault has not run");
    await injector.watch();
    const begin = performance.now();
    await kube.run(["delete", "pod", pod]);
    await waitFor("an injected pod", async () => {
      const [found] = await database.pods();
      const isInjected = found?.spec.containers.some(({ name }) => name === "vault-agent");
      return (found !== undefined && isInjected === true && isReady(found)) || "none that is ready";
    });
    return `"${line}"; up ${since(begin)} after the pod was deleted`;
  });
}
