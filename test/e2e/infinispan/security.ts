import { connect } from "node:tls";
import { setTimeout as sleep } from "node:timers/promises";
import { isMap } from "../../helm/suites.js";
import { Authority, type Keystore } from "../forgerock-ds/keystore.js";
import type { Login } from "../harness/digest.js";
import { restricted } from "../harness/restricted.js";
import { secret, type Scenario, type Stage } from "../harness/scenario.js";
import type { Values } from "../harness/values.js";
import { Cluster } from "./cluster.js";
import { Joiner } from "./joiner.js";
import { truststore } from "./stores.js";

/** Characters that XML and a shell read as something else. */
const pin = 'p$a{s}"s&<';
const SERVERS = 2;
/** Longer than it takes groups that can see each other to merge (MERGE3). */
const MERGED_AFTER = 45_000;

const observer: Login = { username: "reports", password: "r e=p#\\ö" };

const values: Values = {
  replicas: SERVERS,
  caches: [{ name: "carts", encoding: "text/plain" }],
  transport: { tls: { kind: "secret" } },
  tls: { kind: "secret" },
  users: { accounts: [{ username: observer.username, groups: ["observer"] }] },
  // What wants to join is no pod of the release, and is to be kept out by TLS alone.
  networkPolicy: { enabled: false },
};

/** Who may join servers, and what a user may do. */
export const infinispanSecurity: Scenario = {
  name: "infinispan-security",
  helm: 3,
  images: ["infinispan"],
  run: async (stage) => {
    await Authority.during(async (ours) => {
      const known = await ours.keystore(["cache"], pin);
      const cluster = new Cluster(stage, "cache", "https");
      await isInstalled(stage, cluster, known);
      await observes(stage, cluster);
      await joins(stage, cluster);
      await Authority.during(async (others) => {
        await staysOut(stage, cluster, known, await others.keystore(["cache"], pin));
      });
      await sitesMeet(stage, known);
    });
  },
};

/** A keystore and a truststore, as cert-manager makes them. */
async function stores(stage: Stage, name: string, own: Keystore, trusted = own): Promise<void> {
  const data = {
    "keystore.p12": own.keystore,
    "truststore.p12": await truststore(trusted.authority, pin),
  };
  await stage.kube.apply([{ ...secret(name, { password: pin }), data }]);
}

async function isInstalled(stage: Stage, cluster: Cluster, known: Keystore): Promise<void> {
  let warnings = "";
  const what = `Helm ${stage.helm.major}: ${SERVERS} servers in one view by TLS`;
  await stage.must("view", what, async () => {
    await cluster.prepare();
    await stores(stage, `${cluster.fullname}-transport`, known);
    const passwords = `other=x\n${observer.username}=${observer.password}\n`;
    await stage.kube.apply([
      secret(`${cluster.fullname}-users`, { passwords }),
      secret(`${cluster.fullname}-tls`, { "tls.crt": known.certificate, "tls.key": known.key }),
    ]);
    warnings = (await cluster.change("install", values)).stderr;
    await cluster.waitForView(SERVERS);
    return `view of ${SERVERS}`;
  });
  await restricted(stage, cluster, warnings);
}

async function observes(stage: Stage, cluster: Cluster): Promise<void> {
  const what = "by the TLS of the endpoint, an observer reads an entry and may not write one";
  await stage.row("observer", what, async () => {
    const put = { method: "PUT", text: "one", headers: { "content-type": "text/plain" } } as const;
    const written = await cluster.rest("caches/carts/1", put);
    const read = await cluster.rest("caches/carts/1", {}, observer);
    const refused = await cluster.rest("caches/carts/2", put, observer);
    const nobody = await cluster.rest("caches/carts/1", {}, { ...observer, password: "x" });
    const statuses = [written, read, refused, nobody].map(({ status }) => status);
    if (statuses.join() !== "204,200,403,401") throw new Error(statuses.join(", "));
    return "written 204, read 200, refused 403, with a wrong password 401";
  });
}

/** What shows that others would join, too, if they were let. */
async function joins(stage: Stage, cluster: Cluster): Promise<void> {
  const what = "a server of nobody's, with a certificate of the authority, joins";
  await stage.row("joins", what, async () => {
    const joiner = new Joiner(cluster, { name: "known" });
    await joiner.start();
    await joiner.waitForView(SERVERS + 1);
    await joiner.end();
    await cluster.waitForView(SERVERS);
    return `view of ${SERVERS + 1}, and of ${SERVERS} without it`;
  });
}

/** @returns what the joiner says of its refusal */
async function isRefused(cluster: Cluster, joiner: Joiner, why: RegExp): Promise<string> {
  await joiner.start();
  await joiner.waitForView(1);
  await sleep(MERGED_AFTER);
  await joiner.waitForView(1);
  await cluster.waitForView(SERVERS);
  const log = await joiner.log();
  await joiner.end();
  const said = why.exec(log)?.[0];
  if (said === undefined) throw new Error(`no word of a refusal in its log:\n${log}`);
  return `alone after ${MERGED_AFTER / 1000} s: ${said}`;
}

async function staysOut(
  stage: Stage,
  cluster: Cluster,
  known: Keystore,
  unknown: Keystore,
): Promise<void> {
  const what = "a server that trusts the authority, with a certificate of another one, stays out";
  await stage.row("stranger", what, async () => {
    await stores(stage, "stranger", unknown, known);
    const joiner = new Joiner(cluster, { name: "stranger", stores: "stranger" });
    return isRefused(cluster, joiner, /SSLHandshakeException: [^\n]*|SSLException: [^\n]*/);
  });
  await stage.row("plain", "a server without TLS stays out", async () => {
    await plainConfiguration(stage, cluster, "plain");
    const joiner = new Joiner(cluster, { name: "plain", configuration: "plain" });
    return isRefused(cluster, joiner, /JGRP0000(10|06): [^\n]*/);
  });
}

/** The servers' own configuration, without what it says of TLS among them. */
async function plainConfiguration(
  stage: Stage,
  { fullname }: Cluster,
  name: string,
): Promise<void> {
  const source = ["get", "configmap", `${fullname}-configuration`, "--output=json"];
  const found: unknown = JSON.parse(await stage.kube.run(source));
  const data = isMap(found) ? found["data"] : undefined;
  const text = isMap(data) ? String(data["infinispan.xml"]) : "";
  const plain = text.replace(/ *<TCP tls[^>]*>\n/, "");
  if (plain === text) throw new Error(`the configuration has no TLS:\n${text}`);
  await stage.kube.apply([
    { apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data: { "infinispan.xml": plain } },
  ]);
}

const siteNames = ["lon", "nyc"] as const;

async function sitesMeet(stage: Stage, known: Keystore): Promise<void> {
  const sites = siteNames.map((name) => ({ name, caches: new Cluster(stage, `cache-${name}`) }));
  const what = "two sites meet at gossip routers by TLS: what is written in one is in the other";
  await stage.row("sites", what, async () => {
    for (const { name, caches } of sites) {
      const [other] = siteNames.filter((one) => one !== name);
      await caches.prepare();
      await stores(stage, `${caches.fullname}-transport`, known);
      await caches.change(
        "install",
        {
          replicas: 1,
          owners: 1,
          caches: [{ name: "carts", encoding: "text/plain" }],
          transport: { tls: { kind: "secret" } },
          crossSite: {
            kind: "gossipRouter",
            site: name,
            others: [other],
            routers: [`cache-${other}-infinispan-router[12001]`],
          },
        },
        false,
      );
    }
    for (const { caches } of sites) await caches.waitForView(1);
    for (const { caches } of sites) await caches.waitForSites(siteNames);
    const [lon, nyc] = sites;
    if (lon === undefined || nyc === undefined) throw new Error("there are no two sites");
    const headers = { "content-type": "text/plain" };
    const written = { method: "PUT", text: "one", headers } as const;
    const { status } = await lon.caches.rest("caches/carts/1", written);
    const { body } = await nyc.caches.rest("caches/carts/1");
    if (status !== 204 || body !== "one") throw new Error(`written ${status}, read ${body}`);
    return `${siteNames.join(" and ")} see each other; an entry of lon is in nyc`;
  });
  await stage.row("router", "a router refuses who shows no certificate", async () => {
    const selector = "app.kubernetes.io/name=infinispan.router";
    const [pod] = await stage.kube.pods(selector);
    if (pod === undefined) throw new Error("there is no router");
    return handshake(pod.status.podIP, 12001);
  });
}

/** Talks TLS without a certificate. @returns what the other side says of it */
function handshake(host: string | undefined, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, rejectUnauthorized: false, timeout: 30_000 });
    // With TLS 1.3 a client is told of its refusal when it reads.
    socket.on("error", (error: Error) => {
      const said = /alert certificate required/.exec(error.message)?.[0];
      if (said === undefined) reject(error);
      else resolve(said);
    });
    socket.on("timeout", () => {
      socket.destroy();
      reject(new Error("it is taken without a certificate"));
    });
    socket.on("end", () => {
      reject(new Error("it hangs up without a word"));
    });
  });
}
