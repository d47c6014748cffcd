import { InvalidValuesError } from "./runtime.js";
import type * as C from "./types/checks.js";

/** One of the sites, as its own Keycloak and the other sites know it. */
export interface Site {
  /**
   * Full name of the release of Infinispan, which its Service has: Keycloak of the site reaches it by
   * that.
   */
  readonly infinispan: string;
  /** Address of the site's gossip router, as the other sites reach it: `host[port]`. */
  readonly router: string;
  /**
   * Name of the Secret with user name and password, which both releases of the site read.
   * @defaultValue the name of the release of Infinispan
   */
  readonly secret?: string;
  /**
   * Port of the Service of Infinispan.
   * @defaultValue 11222
   */
  readonly port?: number;
}

type Sites = Readonly<Record<string, Site>>;

const PORT = 11222;

const ALONE: "crossSite needs two sites or more" = "crossSite needs two sites or more";

/** Whether there are two keys or more. */
type Several<K, All = K> = K extends unknown ? ([All] extends [K] ? never : K) : never;

type TwoOrMore<S> = [Several<keyof S>] extends [never] ? typeof ALONE : S;

type Or<One, Other> = unknown extends One ? Other : One extends undefined ? Other : One;

type Given<S, K extends keyof S, Name extends keyof Site> =
  S[K] extends Readonly<Record<Name, infer One>> ? One : undefined;

type Others<S, K> = Exclude<keyof S & string, K>;

type PortOf<S, K extends keyof S> = Or<Given<S, K, "port">, typeof PORT>;
type SecretOf<S, K extends keyof S> = Or<Given<S, K, "secret">, Given<S, K, "infinispan">>;

/** What releases of Infinispan have of the sites, whichever Keycloak is theirs. */
interface Infinispans<S, K extends keyof S> {
  readonly fullnameOverride: Given<S, K, "infinispan">;
  readonly crossSite: C.Derived<{
    readonly kind: "gossipRouter";
    readonly site: K & string;
    readonly others: readonly [Others<S, K>, ...Others<S, K>[]];
    readonly routers: readonly [string, ...string[]];
  }>;
  readonly service: C.Derived<{ readonly port: PortOf<S, K> }>;
  readonly secret: C.Derived<{ readonly name: SecretOf<S, K> }>;
}

/** Where Keycloak of a site finds its Infinispan. */
interface Reached<S, K extends keyof S> {
  readonly enabled: true;
  readonly host: Given<S, K, "infinispan">;
  readonly port: PortOf<S, K>;
  readonly secret: { readonly name: SecretOf<S, K> };
}

/** Values of the releases of one site, which go together with those of the others. */
interface WildflySite<S, K extends keyof S> {
  /** For `infinispan` of this module. */
  readonly infinispan: Infinispans<S, K> & { readonly keycloakWildfly: true };
  /** For `keycloakWildfly` of `@fairlead/values/keycloak-wildfly`. */
  readonly keycloakWildfly: {
    readonly crossDatacenter: C.Derived<Reached<S, K> & { readonly site: K & string }>;
  };
}

/** Caches that Keycloak 26 has in Infinispan. */
const CACHES = ["work", "authenticationSessions", "loginFailures", "actionTokens"] as const;

interface CacheOfKeycloak {
  readonly name: (typeof CACHES)[number];
  readonly transactional: true;
}

/** The same of Keycloak on Quarkus. */
interface QuarkusSite<S, K extends keyof S> {
  /** For `infinispan` of this module. */
  readonly infinispan: Infinispans<S, K> & { readonly caches: readonly CacheOfKeycloak[] };
  /** For `keycloak` of `@fairlead/values/keycloak`. */
  readonly keycloak: {
    readonly multiSite: C.Derived<Reached<S, K>> & { readonly tls: boolean };
  };
}

const SERVERS = { wildfly: "keycloakWildfly", quarkus: "keycloak" } as const;

/**
 * Values of the releases of sites that have each other's sessions: of Infinispan, and of Keycloak on
 * WildFly or Quarkus. What is changed beside it, so that a site would not find the others, does not
 * compile.
 *
 * @param server - which Keycloak the sites have; `"wildfly"` without. On Quarkus, `multiSite.tls` is false, as
 * the chart of Infinispan has it: set it where `tls.kind` of Infinispan is not `none`.
 * @throws InvalidValuesError with fewer than two sites
 * @example
 * ```ts
 * const { lon, nyc } = crossSite({
 *   lon: { infinispan: "cache", router: "router.lon.example.com[12001]" },
 *   nyc: { infinispan: "cache", router: "router.nyc.example.com[12001]" },
 * });
 *
 * export const caches = infinispan({ ...lon.infinispan, replicas: 3 });
 * export const login = keycloakWildfly({ ...lon.keycloakWildfly, replicas: 2 });
 * ```
 */
export function crossSite<const S extends Sites>(
  sites: TwoOrMore<S>,
  server?: "wildfly",
): { readonly [K in keyof S]: WildflySite<S, K> };
export function crossSite<const S extends Sites>(
  sites: TwoOrMore<S>,
  server: "quarkus",
): { readonly [K in keyof S]: QuarkusSite<S, K> };
export function crossSite(sites: object, server: keyof typeof SERVERS = "wildfly"): object {
  const given = Object.entries(sites as Sites);
  if (given.length < 2) throw new InvalidValuesError("infinispan", [{ path: "", message: ALONE }]);
  const values = given.map(([name, { infinispan, port = PORT, secret = infinispan }]) => {
    const others = given.filter(([other]) => other !== name);
    const reached = { enabled: true, host: infinispan, port, secret: { name: secret } };
    const caches =
      server === "wildfly"
        ? { keycloakWildfly: true }
        : { caches: CACHES.map((cache) => ({ name: cache, transactional: true })) };
    return [
      name,
      {
        infinispan: {
          fullnameOverride: infinispan,
          ...caches,
          crossSite: {
            kind: "gossipRouter",
            site: name,
            others: others.map(([other]) => other),
            routers: others.map(([, { router }]) => router),
          },
          service: { port },
          secret: { name: secret },
        },
        [SERVERS[server]]:
          server === "wildfly"
            ? { crossDatacenter: { ...reached, site: name } }
            : { multiSite: { ...reached, tls: false } },
      },
    ];
  });
  return Object.fromEntries(values) as object;
}
