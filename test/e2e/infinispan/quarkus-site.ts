import { createDatabase, credentials } from "../harness/postgres.js";
import { secret, type Stage } from "../harness/scenario.js";
import type { Values } from "../harness/values.js";
import { request, type HttpResponse } from "../harness/http.js";
import { Installation } from "../keycloak/installation.js";
import type { Administrator } from "../keycloak/load/admin.js";
import type { Place } from "../keycloak/load/tokens.js";
import { keycloak } from "../keycloak/product.js";
import { Cluster } from "./cluster.js";
import { databaseOf, type SiteName } from "./sites.js";

/** Caches that Keycloak 26.7 has in Infinispan. */
export const caches = ["actionTokens", "authenticationSessions", "loginFailures", "work"] as const;

/** A site: Infinispan, and Keycloak on Quarkus on the database that both sites have. */
export class QuarkusSite {
  readonly caches: Cluster;
  readonly keycloak: Installation;

  constructor(
    readonly stage: Stage,
    readonly name: SiteName,
  ) {
    this.caches = new Cluster(stage, `cache-${name}`);
    this.keycloak = new Installation(keycloak, stage.kube, stage.helm, `login-${name}`);
  }

  get #other(): SiteName {
    return this.name === "lon" ? "nyc" : "lon";
  }

  /** The Secrets that both charts expect. */
  async prepare(): Promise<void> {
    const { fullname } = this.keycloak;
    await this.caches.prepare();
    await this.caches.prepare(`${fullname}-remote-cache`);
    await this.stage.kube.apply([
      secret(`${fullname}-database`, credentials),
      secret(`${fullname}-admin`, { username: "admin", password: "admin" }),
    ]);
  }

  get cacheValues(): Values {
    return {
      replicas: 1,
      owners: 1,
      caches: caches.map((name) => ({ name, transactional: true })),
      crossSite: {
        kind: "gossipRouter",
        site: this.name,
        others: [this.#other],
        routers: [`cache-${this.#other}-infinispan-router[12001]`],
      },
    };
  }

  get keycloakValues(): Values {
    return {
      replicas: 1,
      optimized: true,
      image: { tag: "26.7.3-optimized-multi-site" },
      database: { name: databaseOf(this.stage) },
      multiSite: {
        enabled: true,
        host: this.caches.fullname,
        tls: false,
      },
    };
  }

  async place(): Promise<Place> {
    return this.keycloak.place(await this.keycloak.serviceUrl());
  }

  async administrator(): Promise<Administrator> {
    return this.keycloak.administrator(await this.keycloak.serviceUrl());
  }

  /** What a load balancer asks. */
  async loadBalancerCheck(): Promise<HttpResponse> {
    return request(new URL("/lb-check", await this.keycloak.serviceUrl()));
  }
}

export async function prepareQuarkusSites(
  stage: Stage,
): Promise<readonly [QuarkusSite, QuarkusSite]> {
  await createDatabase(databaseOf(stage));
  const both = [new QuarkusSite(stage, "lon"), new QuarkusSite(stage, "nyc")] as const;
  for (const site of both) await site.prepare();
  return both;
}
