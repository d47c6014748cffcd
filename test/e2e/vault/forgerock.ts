import { waitFor } from "../../cluster/wait.js";
import { keptBelow } from "../forgerock-am/as-one.js";
import { aliases, small, stackOf, type Alias, type Parts } from "../forgerock-am/parts.js";
import { Authority } from "../forgerock-ds/keystore.js";
import { since } from "../forgerock-ds/topology.js";
import { PodInjector } from "../harness/injector.js";
import { byTurns } from "../harness/kube.js";
import { restricted } from "../harness/restricted.js";
import { said } from "../harness/said.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { Vault } from "../harness/vault.js";
import type { Values } from "../harness/values.js";
import { noSecrets } from "./no-secrets.js";
import { init, meanwhile, nothingRuns } from "./waiting.js";

const release = "identity";
const pin = "of-the-keystore";

/** The whole stack, whose passwords, keystores, authority and own requests are in Vault alone. */
export const vaultForgerock: Scenario = {
  name: "vault-forgerock",
  helm: 4,
  images: ["opendj", "openam", "vault"],
  run: (stage) =>
    Authority.during(async (authority) => {
      const vault = await Vault.start();
      try {
        const injector = await PodInjector.start(stage.kube, vault.address);
        try {
          const parts = stackOf(stage, release);
          await fill(vault, parts, stage, authority);
          await story(stage, vault, parts);
        } finally {
          await injector.stop();
        }
      } finally {
        await vault.stop();
      }
    }),
};

const at = (role: string, path: string): Values => ({
  from: "vaultAgent",
  role,
  path: `secret/data/${release}/${path}`,
});

const store = (alias: Alias): Values => {
  const { from: kind, ...keystore } = at(alias, `${alias}-tls`);
  return {
    replicas: 1,
    secret: at(alias, alias),
    certificates: { kind, ...keystore },
    ...small("50m"),
  };
};

const known = (alias: Alias): Values => ({ servers: { replicas: 1 }, secret: at("am", alias) });

const values: Values = {
  ...Object.fromEntries(aliases.map((alias) => [alias, store(alias)])),
  am: {
    ...{ autoscaling: { enabled: false }, replicas: 2, ...small("100m") },
    secret: at("am", "am"),
    authority: at("am", "authority"),
    secretConfiguration: { ...at("am", "requests"), requests: { "10-oauth2.http": "oauth2" } },
    userStore: known("userstore"),
    tokenStore: known("tokenstore"),
    configStore: known("configstore"),
  },
};

/** Writes what the chart would read from Secrets, and lets each part read it. */
async function fill(
  vault: Vault,
  { managers, ...stores }: Parts,
  { kube }: Stage,
  authority: Authority,
): Promise<void> {
  const write = (path: string, data: Readonly<Record<string, string>>): Promise<void> =>
    vault.write(`${release}/${path}`, data);
  for (const alias of aliases) {
    const { fullname } = stores[alias];
    const host = `*.${fullname}-headless.${kube.namespace}.svc.cluster.local`;
    const { keystore, authority: certificate } = await authority.keystore([host], pin);
    await write(`${alias}-tls`, { "keystore.p12": keystore, password: pin });
    await write(alias, {
      "directory-manager": `of-${alias}`,
      "replication-admin": "of-replication",
    });
    await write("authority", { "ca.crt": certificate });
    await vault.allow(alias, `${release}/*`, fullname, kube);
  }
  const { words, data } = await managers.secret();
  await write("am", { ...words, ...data });
  await write("requests", { oauth2: "PUT /realm-config/services/oauth-oidc\n{}\n" });
  await vault.allow("am", `${release}/*`, managers.fullname, kube);
}

async function story(stage: Stage, vault: Vault, { managers, tokenstore }: Parts): Promise<void> {
  const { kube } = stage;
  let warnings = "";
  const what =
    "three stores and two access managers, Vault sealed: said, and they start once it is not";
  await stage.must("sealed", what, async () => {
    await vault.seal();
    const change = { release, chart: "forgerock", values, wait: true, seconds: 3 * byTurns };
    const installed = meanwhile(stage.helm.change("install", change));
    let name = "";
    await waitFor("a pod of an access manager", async () => {
      const [pod] = await managers.pods();
      name = pod?.metadata.name ?? "";
      return name !== "" || "none";
    });
    const line = await said(kube, name, init, "Vault is sealed");
    await nothingRuns(kube, name);
    const begin = performance.now();
    await vault.unseal();
    warnings = (await installed).stderr;
    return `"${line}"; ${(await managers.are(2)).length} are ready ${since(begin)} after it was unsealed`;
  });
  await restricted(stage, managers, warnings);
  await stage.row("login", "a user logs in on one, and the other knows the session", async () => {
    const [one, other] = await managers.are(2);
    if (one === undefined || other === undefined) throw new Error("there are no two");
    await managers.addUser(one, "anna", "of-anna-herself");
    const user = await managers.userOf(other, await managers.login(one, "anna", "of-anna-herself"));
    await managers.userOf(other, await managers.loginAsAdministrator(one));
    return `${user}; ${await keptBelow(tokenstore)} tokens below ${tokenstore.baseDn}`;
  });
  await stage.row(
    "keys",
    "both publish the key that Vault has, by a provider of Vault's",
    async () => {
      for (const pod of await managers.ready()) {
        const keys = await managers.published(pod);
        if (keys.join() !== managers.modulus)
          throw new Error(`${pod.metadata.name} publishes ${keys.join()}, not ${managers.modulus}`);
      }
      return `${managers.modulus.slice(0, 12)}… by the JWK URI of each`;
    },
  );
  await stage.row("job", "the Job has ended: its agent does not keep it", async () => {
    const path = "--output=jsonpath={.items[*].status.succeeded}";
    const succeeded = (await kube.run(["get", "jobs", path])).trim();
    if (succeeded !== "1") throw new Error(`${succeeded || "none"} succeeded`);
    return "it succeeded";
  });
  await stage.row("no-secret", "no pod and no Job reaches for a Secret", () => noSecrets(kube));
}
