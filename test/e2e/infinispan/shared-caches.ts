import { waitFor } from "../../cluster/wait.js";
import type { Stage } from "../harness/scenario.js";
import { changeRealm, userName } from "../keycloak/load/admin.js";
import { openLogin, redirectUri, submitLogin } from "../keycloak/load/code-flow.js";
import { codeGrant, knowsSession, passwordGrant, revokes } from "../keycloak/load/tokens.js";
import { manage } from "../keycloak/steps/management.js";
import { failsLogin } from "./between-sites.js";
import { USERS } from "./cross-datacenter.js";
import type { Site } from "./sites.js";

/** Distributed caches that other sites have; the replicated one is `work`. */
const stored = [
  "sessions",
  "clientSessions",
  "offlineSessions",
  "offlineClientSessions",
  "loginFailures",
  "actionTokens",
] as const;

/** What the other site has of each cache of Keycloak on WildFly. */
export async function cachesAreShared(stage: Stage, lon: Site, nyc: Site): Promise<void> {
  await stage.row(
    "stores",
    "remote stores and the site's name, by the running server",
    async () => {
      const found = await storesOf(lon);
      const wanted = [...stored, "work"].sort().join(", ");
      if (found !== wanted) throw new Error(`stores of ${found}`);
      const [pod] = await lon.keycloak.pods();
      const log = pod === undefined ? "" : await lon.keycloak.log(pod);
      const site = /Node name: \S+, Site name: (\S+)/.exec(log)?.[1];
      if (site !== lon.name) throw new Error(`the log says the site ${site ?? "of none"}`);
      return `${found}; site ${site}`;
    },
  );
  await stage.row("caches-of", "what a user does in lon is in the caches of nyc", async () => {
    await changeRealm(await lon.administrator(), "load", {
      bruteForceProtected: true,
      failureFactor: 2,
      waitIncrementSeconds: 900,
    });
    const place = await lon.place();
    const before = await Promise.all(stored.map((cache) => nyc.caches.size(cache)));
    await passwordGrant(place, userName(1), userName(1));
    await passwordGrant(place, userName(1), userName(1), "openid offline_access");
    await failsLogin(place, userName(2));
    const { access } = await passwordGrant(place, userName(3), userName(3));
    await revokes(place, access);
    const figures = [];
    for (const [index, cache] of stored.entries()) {
      figures.push(await grows(nyc, cache, before[index] ?? 0));
    }
    return figures.join(", ");
  });
  await stage.row("once", "a code of lon is exchanged in nyc, and nowhere again", async () => {
    const places = [await lon.place(), await nyc.place()] as const;
    const code = await submitLogin(await openLogin(places[0]), userName(5), userName(5));
    await codeGrant(places[1], code, redirectUri);
    for (const place of places) {
      if (await succeeds(codeGrant(place, code, redirectUri))) {
        throw new Error(`${place.url} takes it a second time`);
      }
    }
    return "taken once, refused by both a second time";
  });
  await stage.row("locked", "who fails to log in in lon is locked out of nyc", async () => {
    const user = userName(USERS + 1);
    const [here, there] = [await lon.place(), await nyc.place()];
    for (let time = 1; time <= 2; time += 1) await failsLogin(here, user);
    await waitFor("a right password is refused in nyc", async () => {
      await failsLogin(there, user, user);
      return true;
    });
    await passwordGrant(there, userName(3), userName(3));
    return "2 wrong passwords in lon, the right one is refused in nyc";
  });
  const none = "authentication sessions have no cache in Infinispan: a form stays where it is";
  await stage.row("no-forms", none, async () => {
    const answer = await nyc.caches.rest("caches/authenticationSessions");
    if (answer.status !== 404) throw new Error(`the cache answers ${answer.status}`);
    const form = await openLogin(await lon.place());
    const elsewhere = await nyc.place();
    const finished = submitLogin(form, userName(4), userName(4), elsewhere.url);
    if (await succeeds(finished)) throw new Error("a form of one site is finished at the other");
    return "404; a form of lon is not taken by nyc";
  });
}

/** A cache that values leave out is the site's own: failed logins are counted in each by itself. */
export async function cacheIsLeftOut(stage: Stage, lon: Site, nyc: Site): Promise<void> {
  await stage.row("left-out", "loginFailures without a remote store: a site's own", async () => {
    const caches = stored.filter((cache) => cache !== "loginFailures");
    const { keycloakValues } = lon;
    const crossDatacenter = { ...(keycloakValues["crossDatacenter"] as object), caches };
    await lon.keycloak.upgrade({ ...keycloakValues, crossDatacenter });
    await lon.keycloak.waitForView(lon.nodes);
    const found = await storesOf(lon);
    if (found.includes("loginFailures")) throw new Error(`stores of ${found}`);
    const before = await nyc.caches.size("loginFailures");
    await failsLogin(await lon.place(), userName(8));
    const { access } = await passwordGrant(await lon.place(), userName(9), userName(9));
    await waitFor("the session of another user in nyc", async () => {
      return (await knowsSession(await nyc.place(), access)) || "not known";
    });
    const after = await nyc.caches.size("loginFailures");
    if (after !== before) throw new Error(`${before} to ${after} entries`);
    return `${found}; loginFailures in nyc ${before} before and after`;
  });
}

const succeeds = (action: Promise<unknown>): Promise<boolean> =>
  action.then(
    () => true,
    () => false,
  );

interface Cache {
  readonly store?: Readonly<Record<string, unknown>> | null;
}

interface Container {
  readonly "distributed-cache": Readonly<Record<string, Cache>>;
  readonly "replicated-cache": Readonly<Record<string, Cache>>;
}

/** Caches of the running server that have a remote store, by its management interface. */
async function storesOf({ keycloak }: Site): Promise<string> {
  const operation = "/subsystem=infinispan/cache-container=keycloak:read-resource(recursive=true)";
  const container = (await manage(keycloak, operation)).result as Container;
  const all = { ...container["distributed-cache"], ...container["replicated-cache"] };
  const remote = Object.keys(all).filter((name) => "remote" in (all[name]?.store ?? {}));
  return remote.sort().join(", ");
}

/** Waits for an entry more in a cache of another site. */
async function grows(site: Site, cache: string, before: number): Promise<string> {
  let now = before;
  await waitFor(`${cache} of ${site.name} grows`, async () => {
    now = await site.caches.size(cache);
    return now > before || `${now} entries`;
  });
  return `${cache} ${before} to ${now}`;
}
