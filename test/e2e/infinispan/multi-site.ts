import { waitFor } from "../../cluster/wait.js";
import { restricted } from "../harness/restricted.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import type { Values } from "../harness/values.js";
import { changeRealm, displayName, prepareRealm, userName } from "../keycloak/load/admin.js";
import { finishLogin, openLogin } from "../keycloak/load/code-flow.js";
import { knowsSession, passwordGrant, refreshGrant } from "../keycloak/load/tokens.js";
import { passesTest, withTest } from "../keycloak/steps/helm-test.js";
import { Authority } from "./authority.js";
import { refusesCertificate } from "./refused-certificate.js";
import { forms, networkIsCut } from "./network-cut.js";
import { prepareSites, quarkusCaches as kept, sites, type Both, type Site } from "./sites.js";
import { summary } from "./times.js";

const USERS = 20;
const ROUNDS = 10;

/** The site with more nodes than one, which no view tells of each other. */
const NODES = 2;

/** Keycloak on Quarkus in two sites, each with an Infinispan reached by TLS, on one database. */
export const multiSite: Scenario = {
  name: "multi-site",
  helm: 4,
  images: ["postgres", "infinispan", "keycloak-optimized-multi-site"],
  run: (stage) => Authority.during((authority, stranger) => story(stage, authority, stranger)),
};

async function story(stage: Stage, authority: Authority, stranger: Authority): Promise<void> {
  const both = await prepareSites(stage, "quarkus", { nodes: { lon: NODES }, authority });
  const [lon, nyc] = both;
  await cachesAreThere(stage, both);
  await refusesCertificate(stage, nyc, stranger);
  await isInstalled(stage, both);
  await passesTest(stage, lon.keycloak, [
    "The administrator logged in.",
    "multiSite.enabled is true: nodes do not see each other.",
  ]);
  await stage.must("realm", "a realm that one site makes is known in the other", async () => {
    const plan = { realm: "load", client: "load", users: USERS, hashing: 1 } as const;
    await prepareRealm(await lon.administrator(), plan);
    await changeRealm(await lon.administrator(), "load", { displayName: "first" });
    const name = await displayName(await nyc.administrator(), "load");
    if (name !== "first") throw new Error(`nyc calls it ${name}`);
    return `${USERS} users`;
  });
  await loginsAreShared(stage, lon, nyc);
  await loginsAreShared(stage, nyc, lon);
  await nodesShare(stage, lon, nyc);
  await formsAreShared(stage, both);
  await invalidates(stage, lon, nyc);
  await invalidates(stage, nyc, lon);
  await decidesAuto(stage, lon, nyc);
  await losesInfinispan(stage, lon, nyc);
  await networkIsCut(stage, both, forms);
}

async function cachesAreThere(stage: Stage, both: Both): Promise<void> {
  const what = `Helm ${stage.helm.major}: Infinispan of two sites, each sees the other`;
  await stage.must("caches", what, async () => {
    for (const { caches, cacheValues } of both) await caches.change("install", cacheValues, false);
    for (const { caches } of both) await caches.waitForView(1);
    for (const { caches } of both) await caches.waitForSites(sites);
    return sites.join(" and ");
  });
}

/** Values of the site with more nodes than one. */
const several = (site: Site): Values => ({
  ...site.keycloakValues,
  ...withTest,
  updateStrategy: "Auto",
});

async function isInstalled(stage: Stage, both: Both): Promise<void> {
  const [lon] = both;
  let warnings = "";
  await stage.must(
    "sites",
    `Keycloak of both sites is ready, ${NODES} nodes in one, and makes no cache of its own`,
    async () => {
      warnings += (await lon.keycloak.install(several(lon))).stderr;
      const found: string[] = [];
      for (const { caches } of both) {
        const { body } = await caches.rest("caches");
        const names: unknown = JSON.parse(body);
        if (!Array.isArray(names)) throw new Error(body);
        const own = names.map(String).filter((name) => !name.startsWith("___"));
        if (own.sort().join() !== kept.join())
          throw new Error(`${caches.fullname}: ${own.join(", ")}`);
        found.push(`${own.length} in ${caches.fullname}`);
      }
      return `caches: ${found.join(", ")}`;
    },
  );
  await restricted(stage, lon.keycloak, warnings);
  await stage.row("lb-check", "/lb-check of both Services", async () => {
    const answers = await Promise.all(both.map((site) => site.loadBalancerCheck()));
    const said = answers.map(({ status, body }) => `${status} ${body.trim()}`);
    if (said.some((one) => one !== "200 UP")) throw new Error(said.join(", "));
    return said.join(", ");
  });
}

/** A login at one site is valid at the other at once, and its session goes on there. */
async function loginsAreShared(stage: Stage, here: Site, there: Site): Promise<void> {
  const what = `logins in ${here.name} are valid in ${there.name}, and go on there`;
  await stage.row(`login-${here.name}`, what, async () => {
    const [hither, thither] = [await here.place(), await there.place()];
    const times: number[] = [];
    for (let index = 1; index <= USERS; index += 1) {
      const name = userName(index);
      const begin = performance.now();
      const { access, refresh } = await passwordGrant(hither, name, name);
      times.push(performance.now() - begin);
      if (!(await knowsSession(thither, access))) throw new Error(`${name} is not known`);
      await refreshGrant(thither, refresh);
    }
    return `${USERS} of ${USERS}; a login took ${summary(times)}`;
  });
}

/** Nodes of one site are no cluster: what one knows, the others have of Infinispan and the database. */
async function nodesShare(stage: Stage, here: Site, there: Site): Promise<void> {
  const what = `a login on each node of ${here.name} is valid on the other and in ${there.name}`;
  await stage.row("nodes", what, async () => {
    const { keycloak } = here;
    const nodes = (await keycloak.pods()).map((pod) => keycloak.place(keycloak.url(pod)));
    if (nodes.length !== NODES) throw new Error(`${nodes.length} nodes`);
    const places = [...nodes, await there.place()];
    let known = 0;
    for (const [index, node] of nodes.entries()) {
      const name = userName(index + 1);
      const other = nodes[(index + 1) % nodes.length] ?? node;
      const login = await passwordGrant(node, name, name);
      const form = await finishLogin(await openLogin(node), name, name, other.url);
      for (const { access } of [login, form]) {
        for (const place of places) {
          if (!(await knowsSession(place, access))) throw new Error(`not known at ${place.url}`);
          known += 1;
        }
      }
    }
    return `${nodes.length} logins and ${nodes.length} forms finished on the other node: known at ${known} of ${known} places`;
  });
}

/** What Keycloak decides by `kc.sh update-compatibility`, nodes of the other site going on. */
async function decidesAuto(stage: Stage, here: Site, there: Site): Promise<void> {
  const what = `updateStrategy Auto over a log level in ${here.name}: one node after the other`;
  await stage.row("auto", what, async () => {
    const { keycloak } = here;
    const uid = () =>
      stage.kube.run([
        "get",
        "statefulset",
        keycloak.fullname,
        "--output=jsonpath={.metadata.uid}",
      ]);
    const before = await uid();
    const { access } = await passwordGrant(await there.place(), userName(1), userName(1));
    await keycloak.upgrade({ ...several(here), log: { level: "info,org.keycloak.events:debug" } });
    if ((await uid()) !== before) throw new Error("the StatefulSet is another one");
    const log = await stage.kube.run(["logs", `job/${keycloak.fullname}-update`]);
    const said = /^updateStrategy is Auto: old and new nodes go together\..*$/m.exec(log)?.[0];
    if (said === undefined) throw new Error(log);
    if (!(await knowsSession(await here.place(), access))) throw new Error("the session is lost");
    return said;
  });
}

/** What a browser has begun at one site, it ends at the other. */
async function formsAreShared(stage: Stage, [lon, nyc]: Both): Promise<void> {
  const what = "a login form of lon is finished in nyc: its session is in both Infinispans";
  await stage.row("code-flow", what, async () => {
    const [hither, thither] = [await lon.place(), await nyc.place()];
    const name = userName(1);
    const counts: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const form = await openLogin(hither);
      counts.push(await nyc.caches.size("authenticationSessions"));
      await finishLogin(form, name, name, thither.url);
    }
    if (counts.includes(0)) throw new Error(`kept in nyc: ${counts.join(", ")}`);
    return `${ROUNDS} of ${ROUNDS}`;
  });
}

/** Nobody but the other site's Infinispan tells a node that what it has in memory is old. */
async function invalidates(stage: Stage, here: Site, there: Site): Promise<void> {
  const what = `a realm changed in ${here.name} is read anew in ${there.name}`;
  await stage.row(`realm-${here.name}`, what, async () => {
    const [editor, reader] = [await here.administrator(), await there.administrator()];
    const times: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const name = `${here.name} ${round}`;
      // So that it is in memory there.
      await displayName(reader, "load");
      await changeRealm(editor, "load", { displayName: name });
      const begin = performance.now();
      await waitFor(`${name} in ${there.name}`, async () => {
        const seen = await displayName(reader, "load");
        return seen === name || seen;
      });
      times.push(performance.now() - begin);
    }
    return `${ROUNDS} changes, seen after ${summary(times)}`;
  });
}

/** Where Infinispan is lost, the load balancer is told to go to the other site. */
async function losesInfinispan(stage: Stage, lost: Site, left: Site): Promise<void> {
  const scale = (replicas: number) =>
    stage.kube.run(["scale", "statefulset", lost.caches.fullname, `--replicas=${replicas}`]);
  const check = async (site: Site, wanted: string): Promise<void> => {
    await waitFor(`/lb-check of ${site.name}: ${wanted}`, async () => {
      const { status, body } = await site.loadBalancerCheck();
      const said = `${status} ${body.trim()}`;
      return said === wanted || said;
    });
  };
  const what = `Infinispan of ${lost.name} is gone: /lb-check says so there, and ${left.name} logs in`;
  await stage.row("lost", what, async () => {
    const begin = performance.now();
    await scale(0);
    await check(lost, "503 DOWN");
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    const place = await left.place();
    for (let index = 1; index <= USERS; index += 1) {
      const form = await openLogin(place);
      await finishLogin(form, userName(index), userName(index));
    }
    await check(left, "200 UP");
    return `503 DOWN after ${seconds} s; ${USERS} of ${USERS} logins in ${left.name}`;
  });
  const back = `Infinispan of ${lost.name} is back: /lb-check says so, and users log in there`;
  await stage.row("back", back, async () => {
    const begin = performance.now();
    await scale(1);
    await lost.caches.waitForView(1);
    await check(lost, "200 UP");
    const seconds = ((performance.now() - begin) / 1000).toFixed(0);
    const form = await openLogin(await lost.place());
    await finishLogin(form, userName(1), userName(1));
    return `200 UP after ${seconds} s`;
  });
}
