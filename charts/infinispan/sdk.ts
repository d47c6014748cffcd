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
  /**
   * TLS from Keycloak to Infinispan.
   * @defaultValue they talk without
   */
  readonly tls?: SiteTls;
}

/** The certificate of a site's Infinispan, and the one that its Keycloak verifies it by. */
export interface SiteTls {
  /**
   * Name of the Secret with the authority's certificates under `ca.crt`. Keycloak on Quarkus takes every key
   * for a file with certificates.
   */
  readonly ca: string;
  /**
   * Name of the Secret with `tls.crt` and `tls.key`, as cert-manager makes it. Keycloak on Quarkus asks for a
   * certificate with the full name of the release of Infinispan in it.
   * @defaultValue the full name of the release of Infinispan followed by `-tls`
   */
  readonly secret?: string;
}

type Sites = Readonly<Record<string, Site>>;

const PORT = 11222;

/** Version of Infinispan that Keycloak 26.7.3 bundles. */
const BUNDLED = "16.0.14";

/** As far as types tell; chart keycloak knows the patches, too. */
type Version = `16.0.${number}` | "unchecked";

const ALONE: "crossSite needs two sites or more" = "crossSite needs two sites or more";

/** Whether there are two keys or more. */
type Several<K, All = K> = K extends unknown ? ([All] extends [K] ? never : K) : never;

/** What is no description of sites at all is judged as one, by what it lacks. */
type TwoOrMore<S> = string extends keyof S
  ? S
  : [Several<keyof S>] extends [never]
    ? typeof ALONE
    : S;

type Or<One, Other> = unknown extends One ? Other : One extends undefined ? Other : One;

type Given<S, K extends keyof S, Name extends keyof Site> =
  S[K] extends Readonly<Record<Name, infer One>> ? One : undefined;

type Others<S, K> = Exclude<keyof S & string, K>;

type PortOf<S, K extends keyof S> = Or<Given<S, K, "port">, typeof PORT>;
type SecretOf<S, K extends keyof S> = Or<Given<S, K, "secret">, Given<S, K, "infinispan">>;

type Ca<S, K extends keyof S> =
  Given<S, K, "tls"> extends { readonly ca: infer Name extends string } ? Name : undefined;

type CertificateName<S, K extends keyof S> =
  Given<S, K, "tls"> extends { readonly secret: infer Name extends string }
    ? Name
    : `${Given<S, K, "infinispan"> & string}-tls`;

/** Something where a site has TLS, something else where it has none. */
type IfTls<S, K extends keyof S, Then, Else> = [Ca<S, K>] extends [string] ? Then : Else;

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
  readonly tls: C.Derived<
    IfTls<
      S,
      K,
      { readonly kind: "secret"; readonly name: CertificateName<S, K> },
      { readonly kind: "none" }
    >
  >;
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
  readonly infinispan: C.Derived<Infinispans<S, K> & { readonly keycloakWildfly: true }>;
  /** For `keycloakWildfly` of `@fairlead/values/keycloak-wildfly`. */
  readonly keycloakWildfly: C.Derived<{
    readonly crossDatacenter: C.Derived<
      Reached<S, K> & {
        readonly site: K & string;
        readonly tls: IfTls<
          S,
          K,
          { readonly authority: "secret"; readonly name: Ca<S, K> },
          { readonly authority: "none" }
        >;
      }
    >;
  }>;
}

/** Whether the version of Infinispan is said, and refused where Keycloak does not support it. */
type IfChecked<V, Then> = V extends "unchecked" ? unknown : Then;

/** The same of Keycloak on Quarkus. */
interface QuarkusSite<S, K extends keyof S, V extends string> {
  /** For `infinispan` of this module. */
  readonly infinispan: C.Derived<
    Infinispans<S, K> & { readonly keycloak: true } & IfChecked<
        V,
        { readonly image: C.Derived<{ readonly tag: V }> }
      >
  >;
  /** For `keycloak` of `@fairlead/values/keycloak`. */
  readonly keycloak: C.Derived<
    {
      readonly multiSite: C.Derived<
        Reached<S, K> & { readonly tls: IfTls<S, K, true, false> } & IfChecked<
            V,
            { readonly infinispanVersion: V }
          >
      >;
    } & IfTls<
      S,
      K,
      {
        readonly truststores: C.Derived<{ readonly secrets: readonly [Ca<S, K>, ...string[]] }>;
      },
      unknown
    >
  >;
}

/** What else is said of sites with Keycloak on Quarkus. */
export interface QuarkusOptions<V extends Version> {
  /**
   * Version of Infinispan at all sites, which is the tag of its image. Keycloak supports the one that it bundles
   * and later patches of it, and refuses others; `"unchecked"` leaves the image as it is, and nothing is refused.
   * @defaultValue the one that Keycloak bundles, 16.0.14
   */
  readonly version?: V;
}

type Releases = (shared: object, reached: object) => object;

const wildfly =
  (site: string, tls: SiteTls | undefined): Releases =>
  (shared, reached) => ({
    infinispan: { ...shared, keycloakWildfly: true },
    keycloakWildfly: {
      crossDatacenter: {
        ...reached,
        site,
        tls: tls ? { authority: "secret", name: tls.ca } : { authority: "none" },
      },
    },
  });

const quarkus =
  (version: string, tls: SiteTls | undefined): Releases =>
  (shared, reached) => {
    const isChecked = version !== "unchecked";
    return {
      infinispan: { ...shared, keycloak: true, ...(isChecked && { image: { tag: version } }) },
      keycloak: {
        multiSite: {
          ...reached,
          tls: tls !== undefined,
          ...(isChecked && { infinispanVersion: version }),
        },
        ...(tls && { truststores: { secrets: [tls.ca] } }),
      },
    };
  };

/**
 * Values of the releases of sites that have each other's sessions: of Infinispan, and of Keycloak on
 * WildFly or Quarkus. What is changed beside it, so that a site would not find the others, does not
 * compile.
 *
 * @param server - which Keycloak the sites have; `"wildfly"` without
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
export function crossSite<const S extends Sites, const V extends Version = typeof BUNDLED>(
  sites: TwoOrMore<S>,
  server: "quarkus",
  options?: QuarkusOptions<V>,
): { readonly [K in keyof S]: QuarkusSite<S, K, V> };
export function crossSite(
  sites: object,
  server: "wildfly" | "quarkus" = "wildfly",
  { version = BUNDLED }: QuarkusOptions<Version> = {},
): object {
  const given = Object.entries(sites as Sites);
  if (given.length < 2) throw new InvalidValuesError("infinispan", [{ path: "", message: ALONE }]);
  const values = given.map(([name, site]) => {
    const others = given.filter(([other]) => other !== name);
    const { infinispan, port = PORT, secret = infinispan, tls } = site;
    const shared = {
      fullnameOverride: infinispan,
      crossSite: {
        kind: "gossipRouter",
        site: name,
        others: others.map(([other]) => other),
        routers: others.map(([, { router }]) => router),
      },
      service: { port },
      secret: { name: secret },
      tls: tls ? { kind: "secret", name: tls.secret ?? `${infinispan}-tls` } : { kind: "none" },
    };
    const reached = { enabled: true, host: infinispan, port, secret: { name: secret } };
    const of = server === "wildfly" ? wildfly(name, tls) : quarkus(version, tls);
    return [name, of(shared, reached)];
  });
  return Object.fromEntries(values) as object;
}
