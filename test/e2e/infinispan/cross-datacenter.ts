import { waitFor } from "../../cluster/wait.js";
import { restricted } from "../harness/restricted.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { prepareRealm, userName } from "../keycloak/load/admin.js";
import { knownAfter } from "./between-sites.js";
import { prepareSites, sites, type Both, type Layout, type Site } from "./sites.js";
import { summary } from "./times.js";

/** Users who log in by turns; there is one more, for a row that locks it out. */
export const USERS = 20;

/** Keycloak clusters of two sites that talk through Infinispan alone. */
export const crossDatacenterGate: Scenario = {
  name: "infinispan",
  gate: true,
  helm: 4,
  images: ["postgres", "infinispan", "keycloak-wildfly"],
  run: async (stage) => {
    const [lon, nyc] = await twoSites(stage);
    await loginsAreShared(stage, lon, nyc);
    await loginsAreShared(stage, nyc, lon);
  },
};

/** Both sites, with users in a realm. */
export async function twoSites(stage: Stage, layout: Layout = {}): Promise<Both> {
  const both = await prepareSites(stage, "wildfly", layout);
  const [lon, nyc] = both;
  await waitsForInfinispan(stage, lon);
  await sitesMeet(stage, both);
  await stage.must("sites", "Keycloak of both sites on one database is ready", async () => {
    await lon.keycloak.waitForView(lon.nodes);
    await nyc.keycloak.install(nyc.keycloakValues);
    await nyc.keycloak.waitForView(nyc.nodes);
    return `clusters of ${lon.nodes} and ${nyc.nodes}: no node sees one of the other site`;
  });
  await hasRealm(stage, lon);
  return both;
}

export async function hasRealm(stage: Stage, site: Site): Promise<void> {
  await stage.must("realm", "a realm with users, made in one site", async () => {
    const admin = await site.administrator();
    await prepareRealm(admin, { realm: "load", client: "load", users: USERS + 1, hashing: 1 });
    return `${USERS + 1} users`;
  });
}

/** Keycloak is there first, and says what it lacks. */
async function waitsForInfinispan(stage: Stage, site: Site): Promise<void> {
  await stage.must("waits", "Keycloak ahead of Infinispan waits, and says so", async () => {
    await site.keycloak.install(site.keycloakValues, false);
    let said = "";
    await waitFor("a word of the init container", async () => {
      const [pod] = await site.keycloak.pods();
      if (pod === undefined) return "no pod";
      const log = await stage.kube.run([
        "logs",
        pod.metadata.name,
        "--container=wait-for-infinispan",
      ]);
      said = /^Waiting for the infinispan at .*$/m.exec(log)?.[0] ?? "";
      return said !== "" || log;
    });
    return said;
  });
}

export async function sitesMeet(stage: Stage, both: readonly [Site, Site]): Promise<void> {
  let warnings = "";
  const what = `Helm ${stage.helm.major}: Infinispan of two sites, each sees the other`;
  await stage.must("caches", what, async () => {
    const begin = performance.now();
    for (const site of both) {
      warnings += (await site.caches.change("install", site.cacheValues, false)).stderr;
    }
    for (const { caches } of both) await caches.waitForView(1);
    for (const { caches } of both) await caches.waitForSites(sites);
    return `${sites.join(" and ")} after ${((performance.now() - begin) / 1000).toFixed(0)} s`;
  });
  await restricted(stage, both[0].caches, warnings);
}

/** A login at one site is valid at the other, soon. */
export async function loginsAreShared(stage: Stage, here: Site, there: Site): Promise<void> {
  const what = `logins in ${here.name} are valid in ${there.name}`;
  await stage.row(`login-${here.name}`, what, async () => {
    const [from, to] = [await here.place(), await there.place()];
    const waits: number[] = [];
    for (let index = 1; index <= USERS; index += 1) {
      waits.push(await knownAfter(from, to, userName(index)));
    }
    const kept = await there.caches.size("sessions");
    return `${USERS} of ${USERS}, known after ${summary(waits)}; ${kept} sessions in ${there.caches.fullname}`;
  });
}
