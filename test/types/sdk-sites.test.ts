import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { charts } from "../charts.js";
import { compile } from "./compile.js";
import { temporaryProject, type TemporaryProject } from "./temporary-sdk.js";

let project: TemporaryProject;
beforeAll(async () => {
  project = await temporaryProject(charts);
});
afterAll(() => {
  project.remove();
});

const two =
  'lon: { infinispan: "cache", router: "r.lon[12001]" }, nyc: { infinispan: "data", router: "r.nyc[1]", secret: "words", port: 443 }';

const lines = [
  'import { fleet } from "@fairlead/values";',
  'import { crossSite, infinispan } from "@fairlead/values/infinispan";',
  'import { keycloakWildfly } from "@fairlead/values/keycloak-wildfly";',
  'import { keycloak } from "@fairlead/values/keycloak";',
  `const { lon, nyc } = crossSite({ ${two} });`,
  `const quarkus = crossSite({ ${two} }, "quarkus");`,
];

/** What the compiler says of one more line. */
function said(line: string): readonly string[] {
  const file = join(project.folder, "sites.ts");
  writeFileSync(file, [...lines, line].join("\n"));
  return compile(project.folder, [file]).map(({ message }) => message.split("\n", 1)[0] ?? "");
}

describe("two sites of one description", () => {
  it.each([
    ["as they are", "infinispan(lon.infinispan); keycloakWildfly(nyc.keycloakWildfly);"],
    [
      "with Keycloak on Quarkus",
      "infinispan(quarkus.lon.infinispan); keycloak({ ...quarkus.nyc.keycloak, replicas: 3 });",
    ],
    [
      "with TLS between Keycloak and Infinispan",
      "const { multiSite } = quarkus.lon.keycloak;\nkeycloak({ multiSite: { ...multiSite, tls: true } });",
    ],
    [
      "with more beside them",
      "infinispan({ ...lon.infinispan, replicas: 3, owners: 3 }); keycloakWildfly({ ...lon.keycloakWildfly, replicas: 2 });",
    ],
    [
      "with more within",
      'infinispan({ ...lon.infinispan, crossSite: { ...lon.infinispan.crossSite, failurePolicy: "fail" } });\nkeycloakWildfly({ ...nyc.keycloakWildfly, crossDatacenter: { ...nyc.keycloakWildfly.crossDatacenter, waitSeconds: 60 } });',
    ],
    [
      "with their literals",
      'export const site: "lon" = lon.infinispan.crossSite.site;\nexport const host: "data" = nyc.keycloakWildfly.crossDatacenter.host;\nexport const port: 443 = nyc.keycloakWildfly.crossDatacenter.port;\nexport const word: "cache" = lon.infinispan.secret.name;\nexport const other: "nyc" = lon.infinispan.crossSite.others[0];',
    ],
    [
      "as clusters of a fleet",
      'fleet({ clusters: [{ name: "lon", values: infinispan(lon.infinispan) }, { name: "nyc", values: infinispan(nyc.infinispan) }] });',
    ],
  ])("are taken %s", (_what, line) => {
    expect(said(line)).toEqual([]);
  });

  it.each([
    [
      "another site's name",
      'keycloakWildfly({ ...lon.keycloakWildfly, crossDatacenter: { ...lon.keycloakWildfly.crossDatacenter, site: "nyc" } });',
      "crossDatacenter.site ('nyc') must be 'lon', as it was derived",
    ],
    [
      "another host",
      "keycloakWildfly({ ...lon.keycloakWildfly, crossDatacenter: { ...lon.keycloakWildfly.crossDatacenter, host: nyc.infinispan.fullnameOverride } });",
      "crossDatacenter.host ('data') must be 'cache', as it was derived",
    ],
    [
      "another Secret",
      'infinispan({ ...nyc.infinispan, secret: { ...nyc.infinispan.secret, name: "other" } });',
      "secret.name ('other') must be 'words', as it was derived",
    ],
    [
      "another Infinispan of Keycloak on Quarkus",
      'const { multiSite } = quarkus.lon.keycloak;\nkeycloak({ multiSite: { ...multiSite, host: "other" } });',
      "multiSite.host ('other') must be 'cache', as it was derived",
    ],
    [
      "another site of their names in the fleet",
      'fleet({ clusters: [{ name: "lon", values: infinispan(lon.infinispan) }, { name: "too", values: infinispan(lon.infinispan) }] });',
      "too has the Infinispan site lon of lon: no two clusters of the same sites may share it",
    ],
    [
      "a site in the fleet that does not know them",
      'const tok = { kind: "gossipRouter", site: "nyc", others: ["tok"], routers: ["r.tok[1]"] } as const;\nfleet({ clusters: [{ name: "lon", values: infinispan(lon.infinispan) }, { name: "nyc", values: infinispan({ crossSite: tok }) }] });',
      "lon names the Infinispan site nyc, but nyc, which is that one, does not name lon: add it to crossSite.others of nyc",
    ],
    [
      "one site alone",
      'crossSite({ lon: { infinispan: "a", router: "b[1]" } });',
      "crossSite needs two sites or more",
    ],
    [
      "a site without a router",
      'crossSite({ a: { infinispan: "a" }, b: { infinispan: "b", router: "c[1]" } });',
      "router",
    ],
  ])("are refused with %s", (_what, line, sentence) => {
    expect(said(line).join("\n").replaceAll('\\"', '"')).toContain(sentence);
  });
});

interface Module {
  readonly crossSite: (
    sites: object,
    server?: string,
  ) => Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly infinispan: (values: object) => object;
}

describe("what they are when it runs", () => {
  let module: Module;
  beforeAll(async () => {
    module = (await import(pathToFileURL(join(project.sdk, "infinispan.js")).href)) as Module;
  });
  const sites = {
    lon: { infinispan: "cache", router: "r.lon[12001]" },
    nyc: { infinispan: "data", router: "r.nyc[1]", secret: "words", port: 443 },
  };

  it("names each other by routers, and Infinispan by its Service", () => {
    expect(module.crossSite(sites)).toEqual({
      lon: {
        infinispan: {
          fullnameOverride: "cache",
          keycloakWildfly: true,
          crossSite: { kind: "gossipRouter", site: "lon", others: ["nyc"], routers: ["r.nyc[1]"] },
          service: { port: 11222 },
          secret: { name: "cache" },
        },
        keycloakWildfly: {
          crossDatacenter: {
            enabled: true,
            site: "lon",
            host: "cache",
            port: 11222,
            secret: { name: "cache" },
          },
        },
      },
      nyc: {
        infinispan: {
          fullnameOverride: "data",
          keycloakWildfly: true,
          crossSite: {
            kind: "gossipRouter",
            site: "nyc",
            others: ["lon"],
            routers: ["r.lon[12001]"],
          },
          service: { port: 443 },
          secret: { name: "words" },
        },
        keycloakWildfly: {
          crossDatacenter: {
            enabled: true,
            site: "nyc",
            host: "data",
            port: 443,
            secret: { name: "words" },
          },
        },
      },
    });
  });

  it("is reached by Keycloak on Quarkus, with the caches that it has", () => {
    const { nyc } = module.crossSite(sites, "quarkus");
    expect(nyc?.["keycloak"]).toEqual({
      multiSite: { enabled: true, host: "data", port: 443, secret: { name: "words" }, tls: false },
    });
    expect(nyc?.["infinispan"]).toMatchObject({
      caches: ["work", "authenticationSessions", "loginFailures", "actionTokens"].map((name) => ({
        name,
        transactional: true,
      })),
    });
    expect(nyc).not.toHaveProperty("keycloakWildfly");
  });

  it("is what the chart takes", () => {
    const { lon } = module.crossSite(sites);
    expect(() => module.infinispan(lon?.["infinispan"] ?? {})).not.toThrow();
  });

  it("is nothing for one site", () => {
    expect(() => module.crossSite({ lon: sites.lon })).toThrow("crossSite needs two sites or more");
  });
});
