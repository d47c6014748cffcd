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

/** Values of the releases of one site, which go together with those of the others. */
interface SiteValues<S, K extends keyof S> {
  /** For `infinispan` of this module. */
  readonly infinispan: {
    readonly fullnameOverride: Given<S, K, "infinispan">;
    readonly keycloakWildfly: true;
    readonly crossSite: C.Derived<{
      readonly kind: "gossipRouter";
      readonly site: K & string;
      readonly others: readonly [Others<S, K>, ...Others<S, K>[]];
      readonly routers: readonly [string, ...string[]];
    }>;
    readonly service: C.Derived<{ readonly port: PortOf<S, K> }>;
    readonly secret: C.Derived<{ readonly name: SecretOf<S, K> }>;
  };
  /** For `keycloakWildfly` of `@fairlead/values/keycloak-wildfly`. */
  readonly keycloakWildfly: {
    readonly crossDatacenter: C.Derived<{
      readonly enabled: true;
      readonly site: K & string;
      readonly host: Given<S, K, "infinispan">;
      readonly port: PortOf<S, K>;
      readonly secret: { readonly name: SecretOf<S, K> };
    }>;
  };
}

/**
 * Values of the releases of sites that have each other's sessions: of Infinispan, and of Keycloak on
 * WildFly. What is changed beside it, so that a site would not find the others, does not compile.
 *
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
): { readonly [K in keyof S]: SiteValues<S, K> } {
  const given = Object.entries(sites as Sites);
  if (given.length < 2) throw new InvalidValuesError("infinispan", [{ path: "", message: ALONE }]);
  const values = given.map(([name, site]) => {
    const others = given.filter(([other]) => other !== name);
    const { infinispan, port = PORT, secret = infinispan } = site;
    return [
      name,
      {
        infinispan: {
          fullnameOverride: infinispan,
          keycloakWildfly: true,
          crossSite: {
            kind: "gossipRouter",
            site: name,
            others: others.map(([other]) => other),
            routers: others.map(([, { router }]) => router),
          },
          service: { port },
          secret: { name: secret },
        },
        keycloakWildfly: {
          crossDatacenter: {
            enabled: true,
            site: name,
            host: infinispan,
            port,
            secret: { name: secret },
          },
        },
      },
    ];
  });
  // Types of entries know nothing of which value a key has.
  return Object.fromEntries(values) as { readonly [K in keyof S]: SiteValues<S, K> };
}
