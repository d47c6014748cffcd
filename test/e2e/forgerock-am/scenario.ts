import { Authority } from "../forgerock-ds/keystore.js";
import { ldaps, Store } from "../forgerock-ds/store.js";
import { since } from "../forgerock-ds/topology.js";
import { restricted } from "../harness/restricted.js";
import { secret, type Scenario, type Stage } from "../harness/scenario.js";
import { AccessManagers } from "./access-managers.js";

const pin = "of-the-keystore";
const stores = [
  { release: "userstore", role: "user", baseDn: "ou=identities" },
  { release: "tokenstore", role: "token", baseDn: "ou=tokens" },
  { release: "configstore", role: "config", baseDn: "ou=am-config" },
] as const;

/** The heart of the chart forgerock-am: directories and two access managers at once, which are as one. */
export const forgerockAmGate: Scenario = {
  name: "forgerock-am",
  gate: true,
  helm: 4,
  images: ["opendj", "openam"],
  run: (stage) => Authority.during((authority) => story(stage, authority)),
};

async function story(stage: Stage, authority: Authority): Promise<void> {
  const managers = new AccessManagers(stage);
  const directories = stores.map(({ release, baseDn }) => new Store(stage, release, baseDn));
  let warnings = "";

  await stage.must("start", "three stores and two access managers, all at once", async () => {
    const domain = `${stage.kube.namespace}.svc.cluster.local`;
    const { keystore, authority: certificate } = await authority.keystore(
      directories.map(({ fullname }) => `*.${fullname}-headless.${domain}`),
      pin,
    );
    await stage.kube.apply([
      { ...secret("certificates", { password: pin }), data: { "keystore.p12": keystore } },
    ]);
    await managers.prepare(certificate);
    const begin = performance.now();
    const certificates = { kind: "secret", name: "certificates" };
    for (const [index, store] of directories.entries()) {
      const role = stores[index]?.role ?? "user";
      await store.prepare();
      await store.change("install", { replicas: 1, store: { role }, certificates }, false);
    }
    const servers = (alias: string) => ({
      servers: { from: "release", name: `${alias}-forgerock-ds`, replicas: 1 },
    });
    warnings = (
      await managers.change("install", {
        configStore: servers("configstore"),
        userStore: servers("userstore"),
        tokenStore: { enabled: true, ...servers("tokenstore") },
        configuration: { "10-oauth2.http": "PUT /realm-config/services/oauth-oidc\n{}\n" },
      })
    ).stderr;
    return `${(await managers.pods()).length} access managers ready ${since(begin)} after helm install`;
  });

  await restricted(stage, managers, warnings);
  await asOne(stage, managers);

  await stage.row("tokens", "sessions that are kept are in the token store", async () => {
    const [first] = await managers.pods();
    if (first === undefined) throw new Error("there is no access manager");
    await managers.loginAsAdministrator(first);
    const [, tokens] = directories;
    if (tokens === undefined) throw new Error("there is no token store");
    const search = ["--baseDN", tokens.baseDn, "(objectClass=frCoreToken)", "1.1"];
    const found = await tokens.tool(0, ["ldapsearch", ...ldaps, ...search]);
    const count = found.match(/^dn: /gm)?.length ?? 0;
    if (count === 0) throw new Error("there is no token");
    return `${count} tokens below ${tokens.baseDn}`;
  });
}

async function asOne(stage: Stage, managers: AccessManagers): Promise<void> {
  const [one, other] = await managers.pods();
  if (one === undefined || other === undefined) throw new Error("there are no two access managers");

  await stage.row("session", "a session that one signs is valid on the other", async () => {
    await managers.addUser(one, "anna", "of-anna-herself");
    const token = await managers.login(one, "anna", "of-anna-herself");
    if (!token.includes("*eyJ")) throw new Error(`the session is not in its token: ${token}`);
    return `${await managers.userOf(other, token)}, on ${other.metadata.name}`;
  });

  await stage.row("keys", "both publish the key of the Secret, and no other", async () => {
    for (const pod of [one, other]) {
      const keys = await managers.published(pod);
      if (keys.join() !== managers.modulus)
        throw new Error(`${pod.metadata.name} publishes ${keys.join()}, not ${managers.modulus}`);
    }
    return `${managers.modulus.slice(0, 12)}… by the JWK URI of each`;
  });
}
