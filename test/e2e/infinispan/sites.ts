import type { Values } from "../harness/values.js";
import type { Stage } from "../harness/scenario.js";
import { Installation } from "../keycloak/installation.js";
import { keycloakWildfly } from "../keycloak/product.js";
import { createDatabase, credentials } from "../harness/postgres.js";
import { secret } from "../harness/scenario.js";
import { Cluster } from "./cluster.js";

/** The two sites, which stand side by side in one namespace and talk through gossip routers alone. */
export const sites = ["lon", "nyc"] as const;
export type SiteName = (typeof sites)[number];

/** A site: Infinispan, and Keycloak on WildFly on the database that both sites have. */
export class Site {
  readonly caches: Cluster;
  readonly keycloak: Installation;

  constructor(
    readonly stage: Stage,
    readonly name: SiteName,
  ) {
    this.caches = new Cluster(stage, `cache-${name}`);
    this.keycloak = new Installation(keycloakWildfly, stage.kube, stage.helm, `login-${name}`);
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
      keycloakWildfly: true,
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
      cache: { highAvailability: false },
      database: { name: databaseOf(this.stage) },
      crossDatacenter: { enabled: true, site: this.name, host: this.caches.fullname },
    };
  }
}

/** The database that both sites have. */
export const databaseOf = ({ kube }: Stage): string => `${kube.namespace}-shared`;

export async function prepareSites(stage: Stage): Promise<readonly [Site, Site]> {
  await createDatabase(databaseOf(stage));
  const both = [new Site(stage, "lon"), new Site(stage, "nyc")] as const;
  for (const site of both) await site.prepare();
  return both;
}
