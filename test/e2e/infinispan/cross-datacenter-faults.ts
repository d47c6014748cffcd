import { waitFor } from "../../cluster/wait.js";
import { killHard } from "../harness/kill.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { changeRealm, displayName, userName } from "../keycloak/load/admin.js";
import { finishLogin, openLogin } from "../keycloak/load/code-flow.js";
import { knowsSession, passwordGrant, revokes } from "../keycloak/load/tokens.js";
import { failsLogin, knownAfter } from "./between-sites.js";
import { twoSites } from "./cross-datacenter.js";
import { latency } from "./latency.js";
import { networkIsCut } from "./network-cut.js";
import { sites, type Site } from "./sites.js";

/** What other sites have of each cache, and what is left of it when a site is lost and comes back. */
export const crossDatacenterFaults: Scenario = {
  name: "cross-datacenter-faults",
  helm: 3,
  images: ["postgres", "infinispan", "keycloak-wildfly"],
  run: async (stage) => {
    const [lon, nyc] = await twoSites(stage);
    await cachesAreShared(stage, lon, nyc);
    await changesAreSeen(stage, lon, nyc);
    await latency(stage, lon);
    await siteIsLost(stage, lon, nyc);
    await networkIsCut(stage, [lon, nyc]);
  },
};

/** Waits for an entry more in a cache of another site. */
async function grows(site: Site, cache: string, before: number): Promise<string> {
  let now = before;
  await waitFor(`${cache} of ${site.name} grows`, async () => {
    now = await site.caches.size(cache);
    return now > before || `${now} entries`;
  });
  return `${cache} ${before} to ${now}`;
}

async function cachesAreShared(stage: Stage, lon: Site, nyc: Site): Promise<void> {
  const what = "sessions, offline sessions, failed logins and revoked tokens are in the other site";
  await stage.row("caches-of", what, async () => {
    const admin = await lon.administrator();
    await changeRealm(admin, "load", { bruteForceProtected: true, failureFactor: 100 });
    const place = await lon.place();
    const watched = [
      "sessions",
      "clientSessions",
      "offlineSessions",
      "offlineClientSessions",
      "loginFailures",
      "actionTokens",
    ];
    const before = await Promise.all(watched.map((cache) => nyc.caches.size(cache)));
    await passwordGrant(place, userName(1), userName(1));
    await passwordGrant(place, userName(1), userName(1), "openid offline_access");
    await failsLogin(place, userName(2));
    const { access } = await passwordGrant(place, userName(3), userName(3));
    await revokes(place, access);
    const figures = [];
    for (const [index, cache] of watched.entries()) {
      figures.push(await grows(nyc, cache, before[index] ?? 0));
    }
    return figures.join(", ");
  });
  const none = "authentication sessions have no cache in Infinispan: a form stays where it is";
  await stage.row("no-forms", none, async () => {
    const answer = await nyc.caches.rest("caches/authenticationSessions");
    if (answer.status !== 404) throw new Error(`the cache answers ${answer.status}`);
    const form = await openLogin(await lon.place());
    const elsewhere = await nyc.place();
    const finished = await finishLogin(form, userName(4), userName(4), elsewhere.url).then(
      () => true,
      () => false,
    );
    if (finished) throw new Error("a form of one site is finished at the other");
    return "404; a form of lon is not taken by nyc";
  });
}

async function changesAreSeen(stage: Stage, lon: Site, nyc: Site): Promise<void> {
  await stage.row(
    "invalidation",
    "a realm changed in one site is read anew in the other",
    async () => {
      const [here, there] = [await lon.administrator(), await nyc.administrator()];
      const waits = [];
      for (const name of ["One", "Two", "Three"]) {
        await changeRealm(here, "load", { displayName: name });
        const begin = performance.now();
        await waitFor(`the realm is called ${name}`, async () => {
          const seen = await displayName(there, "load").catch(() => "nothing");
          return seen === name || seen;
        });
        waits.push(performance.now() - begin);
      }
      return `3 of 3, after ${Math.max(...waits).toFixed(0)} ms at most`;
    },
  );
}

/** One site's Infinispan dies and comes back empty: the other goes on, and pushes what it has. */
async function siteIsLost(stage: Stage, lon: Site, nyc: Site): Promise<void> {
  const tokens: string[] = [];
  await stage.must("lost", "a site's Infinispan killed hard: the other goes on", async () => {
    const [pod] = await nyc.caches.pods();
    if (pod === undefined) throw new Error("nyc has no server");
    await stage.kube.run(["scale", `statefulset/${nyc.caches.fullname}`, "--replicas=0"]);
    const how = await killHard(stage, pod, "infinispan");
    const place = await lon.place();
    let failed = 0;
    for (let index = 1; index <= 20; index += 1) {
      const user = userName(index);
      const token = await passwordGrant(place, user, user).catch(() => undefined);
      if (token === undefined) failed += 1;
      else tokens.push(token.access);
    }
    if (failed > 0) throw new Error(`${failed} of 20 logins failed (${how})`);
    return `20 of 20 logins (${how})`;
  });
  await stage.row("offline", "the lost site is taken offline by hand", async () => {
    const answer = await lon.caches.rest("container/x-site/backups/nyc?action=take-offline", {
      method: "POST",
    });
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.body}`);
    return (await lon.caches.rest("container/x-site/backups")).body.trim();
  });
  await stage.row("back", "the site is back, online, and pushed what it lacks", async () => {
    await stage.kube.run(["scale", `statefulset/${nyc.caches.fullname}`, "--replicas=1"]);
    await nyc.caches.waitForView(1);
    await nyc.caches.waitForSites(sites);
    for (const action of ["bring-online", "start-push-state"]) {
      const path = `container/x-site/backups/nyc?action=${action}`;
      const answer = await lon.caches.rest(path, { method: "POST" });
      if (answer.status >= 300) throw new Error(`${action}: ${answer.status} ${answer.body}`);
    }
    const wanted = await lon.caches.size("sessions");
    await waitFor("the same sessions in both sites", async () => {
      const found = await nyc.caches.size("sessions");
      return found === wanted || `${found} of ${wanted}`;
    });
    const there = await nyc.place();
    let known = 0;
    for (const token of tokens) if (await knowsSession(there, token)) known += 1;
    if (known < tokens.length) throw new Error(`${known} of ${tokens.length} sessions are known`);
    return `${wanted} sessions in both; ${known} of ${tokens.length} of the outage are valid in nyc`;
  });
  await stage.row("again", "logins are shared as before", async () => {
    const wait = await knownAfter(await nyc.place(), await lon.place(), userName(5));
    return `known after ${wait.toFixed(0)} ms`;
  });
}
