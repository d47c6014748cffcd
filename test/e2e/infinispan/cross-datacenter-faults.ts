import { waitFor } from "../../cluster/wait.js";
import { killHard } from "../harness/kill.js";
import type { Scenario, Stage } from "../harness/scenario.js";
import { changeRealm, displayName, userName } from "../keycloak/load/admin.js";
import { knowsSession, passwordGrant } from "../keycloak/load/tokens.js";
import { knownAfter } from "./between-sites.js";
import { twoSites } from "./cross-datacenter.js";
import { latency } from "./latency.js";
import { networkIsCut, sessions } from "./network-cut.js";
import { cacheIsLeftOut, cachesAreShared } from "./shared-caches.js";
import { sites, type Site } from "./sites.js";
import { summary } from "./times.js";

/** What other sites have of each cache, and what is left of it when a site is lost and comes back. */
export const crossDatacenterFaults: Scenario = {
  name: "cross-datacenter-faults",
  helm: 3,
  images: ["postgres", "infinispan", "keycloak-wildfly"],
  run: async (stage) => {
    const [lon, nyc] = await twoSites(stage, { nodes: { lon: 2 } });
    await cachesAreShared(stage, lon, nyc);
    await changesAreSeen(stage, lon, nyc);
    await latency(stage, lon);
    await siteIsLost(stage, lon, nyc);
    await networkIsCut(stage, [lon, nyc], sessions);
    await cacheIsLeftOut(stage, lon, nyc);
  },
};

/** Nodes of the same site hear of a change from their own cluster, those of the other from Infinispan. */
async function changesAreSeen(stage: Stage, lon: Site, nyc: Site): Promise<void> {
  const what = "a realm changed on one node is read anew by the other nodes of both sites";
  await stage.row("invalidation", what, async () => {
    const [first, ...others] = [...(await lon.administrators()), ...(await nyc.administrators())];
    if (first === undefined) throw new Error("there is no node");
    await changeRealm(first, "load", { displayName: "None" });
    const waits = [];
    for (const name of ["One", "Two", "Three"]) {
      for (const one of others) await displayName(one, "load");
      await changeRealm(first, "load", { displayName: name });
      const begin = performance.now();
      await waitFor(`the realm is called ${name} everywhere`, async () => {
        const seen = await Promise.all(others.map((one) => displayName(one, "load")));
        return seen.every((one) => one === name) || seen.join(", ");
      });
      waits.push(performance.now() - begin);
    }
    return `3 of 3 on ${others.length} nodes, after ${summary(waits)}`;
  });
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
    const [first = ""] = tokens;
    // Keycloak's own client has to find the server again, too.
    await waitFor("a session of the outage in nyc", async () => {
      return (await knowsSession(there, first)) || "not known";
    });
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
