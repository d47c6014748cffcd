import { request, type HttpResponse } from "../harness/http.js";
import { createDatabase } from "../harness/postgres.js";
import { secret, type Stage } from "../harness/scenario.js";
import { merged, type Values } from "../harness/values.js";
import { Installation } from "../keycloak/installation.js";
import type { Administrator } from "../keycloak/load/admin.js";
import type { Place } from "../keycloak/load/tokens.js";
import { makeSecrets } from "../keycloak/prepare.js";
import { keycloak, keycloakWildfly, type Product } from "../keycloak/product.js";
import type { Authority } from "./authority.js";
import { Cluster } from "./cluster.js";

/** The two sites, which stand side by side in one namespace and talk through gossip routers alone. */
export const sites = ["lon", "nyc"] as const;
export type SiteName = (typeof sites)[number];
export type Both = readonly [Site, Site];

/** What is different between sites of one Keycloak and of the other. */
interface Kind {
  readonly product: Product;
  /** Values of Infinispan: its caches. */
  readonly caches: Values;
  /** How long a write waits for the other site: what one request writes is to fit into thirty seconds. */
  readonly timeoutSeconds: number;
  /** Values of Keycloak, which say where Infinispan is. */
  readonly keycloak: (site: SiteName, host: string) => Values;
  /** Values of Keycloak, which name a Secret with the certificates that it trusts. */
  readonly trusting: (ca: string) => Values;
}

/** Caches that Keycloak 26.7 has in Infinispan. */
export const quarkusCaches = [
  "actionTokens",
  "authenticationSessions",
  "loginFailures",
  "work",
] as const;

const kinds = {
  wildfly: {
    product: keycloakWildfly,
    caches: { keycloakWildfly: true },
    timeoutSeconds: 10,
    keycloak: (site, host) => ({
      cache: { highAvailability: false, owners: 1 },
      crossDatacenter: { enabled: true, site, host },
    }),
    trusting: (ca) => ({ crossDatacenter: { tls: { authority: "secret", name: ca } } }),
  },
  quarkus: {
    product: keycloak,
    caches: { keycloak: true },
    timeoutSeconds: 3,
    keycloak: (_site, host) => ({
      optimized: true,
      image: { tag: "26.7.3-optimized-multi-site" },
      multiSite: { enabled: true, host, tls: false },
    }),
    trusting: (ca) => ({ multiSite: { tls: true }, truststores: { secrets: [ca] } }),
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** A site: Infinispan, and Keycloak on the database that both sites have. */
export class Site {
  readonly caches: Cluster;
  readonly keycloak: Installation;

  constructor(
    readonly stage: Stage,
    readonly name: SiteName,
    readonly kind: Kind,
    /** Of Keycloak. */
    readonly nodes: number,
    readonly authority: Authority | undefined,
  ) {
    const scheme = authority === undefined ? "http" : "https";
    this.caches = new Cluster(stage, `cache-${name}`, scheme);
    this.keycloak = new Installation(kind.product, stage.kube, stage.helm, `login-${name}`);
  }

  get #other(): SiteName {
    return this.name === "lon" ? "nyc" : "lon";
  }

  /** The Secrets that both charts expect. */
  async prepare(): Promise<void> {
    await this.caches.prepare();
    await this.caches.prepare(`${this.keycloak.fullname}-remote-cache`);
    await makeSecrets(this.keycloak);
    if (this.authority === undefined) return;
    const { fullname: host } = this.caches;
    await this.stage.kube.apply([
      secret(`${host}-tls`, await this.authority.sign(host)),
      secret(this.#ca, { "ca.crt": this.authority.certificate }),
    ]);
  }

  get #ca(): string {
    return `${this.caches.fullname}-ca`;
  }

  get cacheValues(): Values {
    return {
      replicas: 1,
      owners: 1,
      ...this.kind.caches,
      tls: { kind: this.authority === undefined ? "none" : "secret" },
      crossSite: {
        kind: "gossipRouter",
        site: this.name,
        others: [this.#other],
        routers: [`cache-${this.#other}-infinispan-router[12001]`],
        timeoutSeconds: this.kind.timeoutSeconds,
      },
    };
  }

  get keycloakValues(): Values {
    const own = { replicas: this.nodes, database: { name: databaseOf(this.stage) } };
    const values = merged(own, this.kind.keycloak(this.name, this.caches.fullname));
    return this.authority === undefined ? values : merged(values, this.kind.trusting(this.#ca));
  }

  /** The same, with a Secret of an authority that did not sign the certificate of Infinispan. */
  async deceivedBy(stranger: Authority): Promise<Values> {
    const name = `${this.name}-stranger`;
    await this.stage.kube.apply([secret(name, { "ca.crt": stranger.certificate })]);
    return merged(this.keycloakValues, this.kind.trusting(name));
  }

  /** The load's realm, by the Service. */
  async place(): Promise<Place> {
    return this.keycloak.place(await this.keycloak.serviceUrl());
  }

  async administrator(): Promise<Administrator> {
    return this.keycloak.administrator(await this.keycloak.serviceUrl());
  }

  /** The same by each node. */
  async administrators(): Promise<readonly Administrator[]> {
    const pods = await this.keycloak.pods();
    return pods.map((pod) => this.keycloak.administrator(this.keycloak.url(pod)));
  }

  /** What a load balancer asks. */
  async loadBalancerCheck(): Promise<HttpResponse> {
    return request(new URL("/lb-check", await this.keycloak.serviceUrl()));
  }
}

/** The database that both sites have. */
export const databaseOf = ({ kube }: Stage): string => `${kube.namespace}-shared`;

export interface Layout {
  /** Nodes of Keycloak at each site. Default: one. */
  readonly nodes?: Readonly<Partial<Record<SiteName, number>>>;
  /** Who signs the certificates of Infinispan; without, it is talked to without TLS. */
  readonly authority?: Authority;
}

export async function prepareSites(
  stage: Stage,
  of: keyof typeof kinds,
  { nodes = {}, authority }: Layout = {},
): Promise<Both> {
  await createDatabase(databaseOf(stage));
  const site = (name: SiteName) => new Site(stage, name, kinds[of], nodes[name] ?? 1, authority);
  const both = [site("lon"), site("nyc")] as const;
  for (const site of both) await site.prepare();
  return both;
}
