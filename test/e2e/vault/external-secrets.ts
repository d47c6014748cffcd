import { join } from "node:path";
import { waitFor } from "../../cluster/wait.js";
import { since } from "../forgerock-ds/topology.js";
import { establish } from "../harness/definitions.js";
import { ExternalSecretsOperator } from "../harness/external-secrets.js";
import type { Kube } from "../harness/kube.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { Vault } from "../harness/vault.js";
import { Server } from "../postgresql/server.js";

const account = "store";
const role = "db";

/** A Secret that the real External Secrets Operator makes of a real Vault. */
export const externalSecrets: Scenario = {
  name: "external-secrets",
  helm: 3,
  images: ["postgres", "vault"],
  tools: ["external-secrets"],
  definitions: ["external-secrets"],
  run: async (stage) => {
    await establish(stage.kube, ["external-secrets"]);
    const vault = await Vault.start();
    try {
      const log = join(stage.folder, "operator.log");
      const operator = await ExternalSecretsOperator.start(log, stage.kube.namespace);
      try {
        await story(stage, vault);
      } finally {
        await operator.stop();
      }
    } finally {
      await vault.stop();
    }
  },
};

async function story(stage: Stage, vault: Vault): Promise<void> {
  const { kube } = stage;
  const database = new Server(stage, "db");
  const { fullname } = database;
  const secret = {
    from: "externalSecret",
    storeName: "vault",
    remoteKey: "db",
    refreshInterval: "5s",
    passwordKey: "word",
  };

  const what = `Helm ${stage.helm.major}, Vault sealed: no Secret and no server; both once it is not`;
  await stage.must("made", what, async () => {
    await vault.write("db", { username: "owner", word: "of-data" });
    await vault.allow(role, "db", account, kube);
    await kube.apply([{ apiVersion: "v1", kind: "ServiceAccount", metadata: { name: account } }]);
    await kube.apply([storeOf(vault)]);
    await vault.seal();
    const installed = database.install({ secret, backup: { enabled: true } });
    installed.catch(() => undefined);
    const said = await notReady(kube, fullname);
    const events = await waits(kube, `${fullname}-0`);
    const begin = performance.now();
    await vault.unseal();
    await installed;
    const owner = await database.sql("SELECT current_user");
    return `"${said}", "${events}"; ${owner} owns the database ${since(begin)} after it was unsealed`;
  });

  await stage.row("changed", "a value changed in Vault is in the Secret", async () => {
    const begin = performance.now();
    await vault.write("db", { username: "owner", word: "of-data-again" });
    await waitFor("the changed value", async () => {
      const word = await kube.run(["get", "secret", fullname, "--output=jsonpath={.data.word}"]);
      const text = Buffer.from(word, "base64").toString();
      return text === "of-data-again" || text;
    });
    return `after ${since(begin)}, looked for every ${secret.refreshInterval}`;
  });

  await stage.row(
    "dump",
    "a dump logs in with the changed one, once the owner has it",
    async () => {
      await database.sql("ALTER ROLE owner PASSWORD 'of-data-again'");
      return database.backUp("now");
    },
  );

  await stage.row("removed", "the Secret goes with the release", async () => {
    await stage.helm.run(["uninstall", database.release]);
    await waitFor(`no Secret ${fullname}`, async () => {
      const found = await kube.run(["get", "secret", fullname, "--ignore-not-found"]);
      return found.trim() === "" || found.trim();
    });
    return fullname;
  });
}

/** A store of the namespace, which logs in as a service account of it. */
const storeOf = ({ url }: Vault): object => ({
  apiVersion: "external-secrets.io/v1",
  kind: "SecretStore",
  metadata: { name: "vault" },
  spec: {
    provider: {
      vault: {
        server: url,
        path: "secret",
        version: "v2",
        auth: {
          kubernetes: { mountPath: "kubernetes", role, serviceAccountRef: { name: account } },
        },
      },
    },
  },
});

/** Waits until the operator says that it makes none. @returns why */
async function notReady(kube: Kube, name: string): Promise<string> {
  const conditions = "--output=jsonpath={range .status.conditions[*]}{.status} {.message}{end}";
  let found = "";
  await waitFor(`an ExternalSecret ${name} that is not ready`, async () => {
    found = await kube.run(["get", "externalsecret", name, conditions]);
    return found.startsWith("False ") || found || "no condition";
  });
  return found.replace("False ", "").split("\n")[0] ?? "";
}

/** Waits until the pod waits for its Secret. @returns what the kubelet says */
async function waits(kube: Kube, pod: string): Promise<string> {
  let found = "";
  await waitFor(`${pod} waits for its Secret`, async () => {
    found = /secret "[^"]+" not found/.exec(await kube.events(pod))?.[0] ?? "";
    return found !== "" || "no event";
  });
  return found;
}
