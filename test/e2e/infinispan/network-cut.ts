import { setTimeout as sleep } from "node:timers/promises";
import { waitFor } from "../../cluster/wait.js";
import { whileApart } from "../harness/apart.js";
import type { Stage } from "../harness/scenario.js";
import { userName } from "../keycloak/load/admin.js";
import { openLogin, submitLogin, type OpenLogin } from "../keycloak/load/code-flow.js";
import { knowsSession, passwordGrant, type Place } from "../keycloak/load/tokens.js";
import { sites, type Both, type Site } from "./sites.js";

const SECONDS = 60;

/** What a user leaves in the Infinispan of a site. */
interface Trace<T> {
  readonly what: string;
  readonly cache: string;
  readonly leave: (place: Place, user: string) => Promise<T>;
  /** Whether another site has it. It is asked once for each. */
  readonly isKnown: (there: Place, left: T, user: string) => Promise<boolean>;
}

/** Sessions of Keycloak on WildFly. */
export const sessions: Trace<string> = {
  what: "logins",
  cache: "sessions",
  leave: async (place, user) => (await passwordGrant(place, user, user)).access,
  isKnown: knowsSession,
};

/** Login forms of Keycloak on Quarkus, whose sessions are in the database. */
export const forms: Trace<OpenLogin> = {
  what: "login forms",
  cache: "authenticationSessions",
  leave: openLogin,
  isKnown: (there, form, user) =>
    submitLogin(form, user, user, there.url).then(
      () => true,
      () => false,
    ),
};

/** The sites lose sight of each other and find each other again; both go on meanwhile. */
export async function networkIsCut<T>(stage: Stage, both: Both, trace: Trace<T>): Promise<void> {
  if (!stage.surroundings.ownCluster) return;
  const [lon, nyc] = both;
  let outages: readonly Outage<T>[] = [];
  const what = `no packet between the sites for ${SECONDS} s: both go on`;
  await stage.must("cut", what, async () => {
    const [here = [], there = []] = await Promise.all(both.map(podsOf));
    await whileApart(here, there, async () => {
      const end = performance.now() + SECONDS * 1000;
      outages = await Promise.all(both.map((site) => tracesUntil(site, trace, end)));
      for (const [index, site] of [nyc, lon].entries()) {
        const [last] = outages[index]?.left.splice(-1) ?? [];
        if (last && (await trace.isKnown(await site.place(), last.trace, last.user)))
          throw new Error(`${site.name} knows what the other has: nothing is cut`);
      }
    });
    const said = outages.map(figures).join("; ");
    if (outages.some(({ failures }) => failures.length > 0)) throw new Error(said);
    return `${trace.what}: ${said}`;
  });
  await stage.must("healed", "packets pass again: the sites meet by themselves", async () => {
    const begin = performance.now();
    for (const { caches } of both) await caches.waitForSites(sites);
    await waitFor("what lon has in nyc", async () => {
      const user = userName(6);
      const left = await trace.leave(await lon.place(), user);
      return (await trace.isKnown(await nyc.place(), left, user)) || "not known";
    });
    return `after ${((performance.now() - begin) / 1000).toFixed(0)} s`;
  });
  await stage.row("pushed", "each pushes to the other what it lacks: nothing is lost", async () => {
    await pushes(lon, nyc, trace.cache);
    await pushes(nyc, lon, trace.cache);
    const known: string[] = [];
    for (const [index, site] of [nyc, lon].entries()) {
      const left = outages[index]?.left ?? [];
      const place = await site.place();
      let count = 0;
      for (const one of left) if (await trace.isKnown(place, one.trace, one.user)) count += 1;
      known.push(`${count} of ${left.length} in ${site.name}`);
      if (count < left.length) throw new Error(known.join(", "));
    }
    return `${trace.what} of the cut: ${known.join(", ")}`;
  });
}

interface Outage<T> {
  readonly site: string;
  readonly left: { readonly user: string; readonly trace: T }[];
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

async function tracesUntil<T>(site: Site, trace: Trace<T>, end: number): Promise<Outage<T>> {
  const place = await site.place();
  const left: Outage<T>["left"] = [];
  const failures: string[] = [];
  let slowest = 0;
  for (let index = 0; performance.now() < end; index += 1) {
    const user = userName((index % 20) + 1);
    const begin = performance.now();
    try {
      left.push({ user, trace: await trace.leave(place, user) });
    } catch (error) {
      failures.push(String(error));
    }
    slowest = Math.max(slowest, performance.now() - begin);
    await sleep(500);
  }
  return { site: site.name, left, failures, slowest };
}

const figures = ({ site, left, failures, slowest }: Outage<unknown>): string =>
  `${left.length} of ${left.length + failures.length} in ${site}, ${(slowest / 1000).toFixed(1)} s at most${failures.map((one) => `; ${one}`).join("")}`;

async function pushes(from: Site, to: Site, cache: string): Promise<void> {
  const path = `container/x-site/backups/${to.name}?action=`;
  for (const action of ["bring-online", "start-push-state"]) {
    const answer = await from.caches.rest(path + action, { method: "POST" });
    if (answer.status >= 300) throw new Error(`${action}: ${answer.status} ${answer.body}`);
  }
  await waitFor(`${cache} of ${from.name} in ${to.name}`, async () => {
    const [wanted, found] = [await from.caches.size(cache), await to.caches.size(cache)];
    return found >= wanted || `${found} of ${wanted}`;
  });
}
