import { setTimeout as sleep } from "node:timers/promises";
import { waitFor } from "../../cluster/wait.js";
import { whileApart } from "../harness/apart.js";
import type { Stage } from "../harness/scenario.js";
import { userName } from "../keycloak/load/admin.js";
import { knowsSession, passwordGrant } from "../keycloak/load/tokens.js";
import { knownAfter } from "./between-sites.js";
import { sites, type Both, type Site } from "./sites.js";

const SECONDS = 60;

/** The sites lose sight of each other and find each other again; both go on meanwhile. */
export async function networkIsCut(stage: Stage, both: Both): Promise<void> {
  if (!stage.surroundings.ownCluster) return;
  const [lon, nyc] = both;
  const tokens: Outage[] = [];
  const what = `no packet between the sites for ${SECONDS} s: users log in at both`;
  await stage.must("cut", what, async () => {
    const [here, there] = await Promise.all(both.map(podsOf));
    await whileApart(here ?? [], there ?? [], async () => {
      const end = performance.now() + SECONDS * 1000;
      tokens.push(...(await Promise.all(both.map((site) => loginsUntil(site, end)))));
      await demandUnknown(tokens[0], nyc);
      await demandUnknown(tokens[1], lon);
    });
    const failed = tokens.filter(({ failures }) => failures.length > 0);
    if (failed.length > 0) throw new Error(tokens.map(said).join("; "));
    return tokens.map(said).join("; ");
  });
  await stage.must(
    "healed",
    "packets pass again: the sites see each other by themselves",
    async () => {
      const begin = performance.now();
      for (const { caches } of both) await caches.waitForSites(sites);
      await waitFor("a login of lon in nyc", async () => {
        await knownAfter(await lon.place(), await nyc.place(), userName(6));
        return true;
      });
      return `after ${((performance.now() - begin) / 1000).toFixed(0)} s`;
    },
  );
  await stage.row(
    "pushed",
    "each pushes to the other what it lacks: nothing of the cut is lost",
    async () => {
      await pushes(lon, nyc);
      await pushes(nyc, lon);
      const known = [await knownOf(tokens[0], nyc), await knownOf(tokens[1], lon)];
      return `${known.join(" and ")} sessions of the cut are valid in the other site`;
    },
  );
}

interface Outage {
  readonly site: string;
  readonly access: readonly string[];
  readonly failures: readonly string[];
  /** Milliseconds. */
  readonly slowest: number;
}

/** Everything of a site that talks. */
async function podsOf(site: Site) {
  const { release, fullname } = site.caches;
  const instances = `app.kubernetes.io/instance in (${release}, ${fullname})`;
  return [...(await site.stage.kube.pods(instances)), ...(await site.keycloak.pods())];
}

async function loginsUntil(site: Site, end: number): Promise<Outage> {
  const place = await site.place();
  const access: string[] = [];
  const failures: string[] = [];
  let slowest = 0;
  for (let index = 0; performance.now() < end; index += 1) {
    const user = userName((index % 20) + 1);
    const begin = performance.now();
    try {
      access.push((await passwordGrant(place, user, user)).access);
    } catch (error) {
      failures.push(String(error));
    }
    slowest = Math.max(slowest, performance.now() - begin);
    await sleep(500);
  }
  return { site: site.name, access, failures, slowest };
}

const said = ({ site, access, failures, slowest }: Outage): string =>
  `${access.length} of ${access.length + failures.length} logins in ${site}, ${(slowest / 1000).toFixed(1)} s at most${failures.map((one) => `; ${one}`).join("")}`;

/** @throws where the other site has heard of a login, so that nothing was cut */
async function demandUnknown(outage: Outage | undefined, there: Site): Promise<void> {
  const [last = ""] = outage?.access.slice(-1) ?? [];
  if (await knowsSession(await there.place(), last)) {
    throw new Error(`${there.name} knows a session of ${outage?.site ?? ""}: nothing is cut`);
  }
}

async function pushes(from: Site, to: Site): Promise<void> {
  const path = `container/x-site/backups/${to.name}?action=`;
  for (const action of ["bring-online", "start-push-state"]) {
    const answer = await from.caches.rest(path + action, { method: "POST" });
    if (answer.status >= 300) throw new Error(`${action}: ${answer.status} ${answer.body}`);
  }
  await waitFor(`sessions of ${from.name} in ${to.name}`, async () => {
    const [wanted, found] = [await from.caches.size("sessions"), await to.caches.size("sessions")];
    return found >= wanted || `${found} of ${wanted}`;
  });
}

async function knownOf(outage: Outage | undefined, there: Site): Promise<string> {
  const place = await there.place();
  const all = outage?.access ?? [];
  let known = 0;
  for (const token of all) if (await knowsSession(place, token)) known += 1;
  const figure = `${known} of ${all.length}`;
  if (known < all.length) throw new Error(`${figure} are known in ${there.name}`);
  return figure;
}
