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

const secure =
  'lon: { infinispan: "cache", router: "r.lon[12001]", tls: { ca: "company-ca" } }, nyc: { infinispan: "data", router: "r.nyc[1]", tls: { ca: "data-ca", secret: "cert" } }, syd: { infinispan: "clear", router: "r.syd[1]" }';

const lines = [
  'import { fleet } from "@fairlead/values";',
  'import { crossSite, infinispan } from "@fairlead/values/infinispan";',
  'import { keycloakWildfly } from "@fairlead/values/keycloak-wildfly";',
  'import { keycloak } from "@fairlead/values/keycloak";',
  `const { lon, nyc } = crossSite({ ${two} });`,
  `const quarkus = crossSite({ ${two} }, "quarkus");`,
  `const secure = { ${secure} } as const;`,
  "const byTls = crossSite(secure);",
  'const unchecked = crossSite(secure, "quarkus", { version: "unchecked" });',
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
      "infinispan(byTls.lon.infinispan); keycloakWildfly(byTls.nyc.keycloakWildfly); keycloakWildfly(byTls.syd.keycloakWildfly);",
    ],
    [
      "with TLS between Keycloak on Quarkus and Infinispan",
      'keycloak(unchecked.syd.keycloak); keycloak({ ...unchecked.lon.keycloak, truststores: { secrets: [...unchecked.lon.keycloak.truststores.secrets, "ldap-ca"] } });',
    ],
    [
      "with the Secrets of TLS",
      'export const own: "cache-tls" = byTls.lon.infinispan.tls.name;\nexport const named: "cert" = byTls.nyc.infinispan.tls.name;\nexport const ca: "data-ca" = byTls.nyc.keycloakWildfly.crossDatacenter.tls.name;\nexport const tls: true = unchecked.nyc.keycloak.multiSite.tls;\nexport const none: false = unchecked.syd.keycloak.multiSite.tls;',
    ],
    [
      "with the version of Infinispan that Keycloak bundles",
      'export const tag: "16.0.14" = quarkus.lon.infinispan.image.tag;\nexport const version: "16.0.14" = quarkus.lon.keycloak.multiSite.infinispanVersion;',
    ],
    [
      "with a later patch",
      'const { lon: later } = crossSite(secure, "quarkus", { version: "16.0.20" });\ninfinispan(later.infinispan); keycloak(later.keycloak);',
    ],
    [
      "with an image of one's own, unchecked",
      'infinispan({ ...unchecked.lon.infinispan, image: { tag: "15.2.1.Final" } });',
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
      "TLS where the certificate has none",
      "const { multiSite } = quarkus.lon.keycloak;\nkeycloak({ multiSite: { ...multiSite, tls: true } });",
      "multiSite.tls (true) must be false, as it was derived",
    ],
    [
      "no TLS where there is a certificate",
      "const { multiSite } = unchecked.lon.keycloak;\nkeycloak({ multiSite: { ...multiSite, tls: false } });",
      "multiSite.tls (false) must be true, as it was derived",
    ],
    [
      "no certificate where Keycloak asks for one",
      'infinispan({ ...byTls.lon.infinispan, tls: { ...byTls.lon.infinispan.tls, kind: "none" } });',
      "tls.kind ('none') must be 'secret', as it was derived",
    ],
    [
      "no certificate at all where Keycloak asks for one",
      'infinispan({ ...byTls.lon.infinispan, tls: { kind: "none" } });',
      "tls.kind ('none') must be 'secret', as it was derived",
    ],
    [
      "a certificate where Keycloak asks for none",
      'infinispan({ ...lon.infinispan, tls: { kind: "secret" } });',
      "tls.kind ('secret') must be 'none', as it was derived",
    ],
    [
      "another name of the release",
      'infinispan({ ...lon.infinispan, fullnameOverride: "other" });',
      "fullnameOverride ('other') must be 'cache', as it was derived",
    ],
    [
      "the caches of another Keycloak",
      "infinispan({ ...quarkus.lon.infinispan, keycloak: false });",
      "keycloak (false) must be true, as it was derived",
    ],
    [
      "another authority",
      'const { crossDatacenter } = byTls.lon.keycloakWildfly;\nkeycloakWildfly({ crossDatacenter: { ...crossDatacenter, tls: { authority: "secret", name: "other" } } });',
      "crossDatacenter.tls.name ('other') must be 'company-ca', as it was derived",
    ],
    [
      "another version of one release",
      'infinispan({ ...quarkus.lon.infinispan, image: { ...quarkus.lon.infinispan.image, tag: "16.0.20" } });',
      "image.tag ('16.0.20') must be '16.0.14', as it was derived",
    ],
    [
      "a version that Keycloak does not support",
      'crossSite(secure, "quarkus", { version: "15.2.1" });',
      `Type '"15.2.1"' is not assignable to type`,
    ],
    [
      "a version of Infinispan for Keycloak on WildFly",
      'crossSite(secure, "wildfly", { version: "16.0.14" });',
      `Argument of type '"wildfly"' is not assignable to parameter of type '"quarkus"'`,
    ],
    [
      "a certificate without an authority",
      'crossSite({ a: { infinispan: "a", router: "b[1]", tls: { secret: "c" } }, d: { infinispan: "e", router: "f[1]" } });',
      "Property 'ca' is missing",
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
    options?: object,
  ) => Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly infinispan: (values: object) => object;
}

interface Keycloak {
  readonly keycloak: (values: object) => object;
}

describe("what they are when it runs", () => {
  let module: Module;
  let keycloak: Keycloak["keycloak"];
  beforeAll(async () => {
    module = (await import(pathToFileURL(join(project.sdk, "infinispan.js")).href)) as Module;
    ({ keycloak } = (await import(
      pathToFileURL(join(project.sdk, "keycloak.js")).href
    )) as Keycloak);
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
          tls: { kind: "none" },
        },
        keycloakWildfly: {
          crossDatacenter: {
            enabled: true,
            site: "lon",
            host: "cache",
            port: 11222,
            secret: { name: "cache" },
            tls: { authority: "none" },
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
          tls: { kind: "none" },
        },
        keycloakWildfly: {
          crossDatacenter: {
            enabled: true,
            site: "nyc",
            host: "data",
            port: 443,
            secret: { name: "words" },
            tls: { authority: "none" },
          },
        },
      },
    });
  });

  it("is reached by Keycloak on Quarkus, with the caches that it has", () => {
    const { nyc } = module.crossSite(sites, "quarkus");
    expect(nyc?.["keycloak"]).toEqual({
      multiSite: {
        enabled: true,
        host: "data",
        port: 443,
        secret: { name: "words" },
        tls: false,
        infinispanVersion: "16.0.14",
      },
    });
    expect(nyc?.["infinispan"]).toMatchObject({ keycloak: true, image: { tag: "16.0.14" } });
    expect(nyc).not.toHaveProperty("keycloakWildfly");
  });

  it("is talked to by TLS, with a certificate of the site and its authority", () => {
    const { lon, nyc } = sites;
    const secure = { lon: { ...lon, tls: { ca: "company" } }, nyc };
    const wildfly = module.crossSite(secure);
    expect(wildfly["lon"]).toMatchObject({
      infinispan: { tls: { kind: "secret", name: "cache-tls" } },
      keycloakWildfly: { crossDatacenter: { tls: { authority: "secret", name: "company" } } },
    });
    expect(wildfly["nyc"]).toMatchObject({ infinispan: { tls: { kind: "none" } } });
    const named = { lon: { ...lon, tls: { ca: "company", secret: "cert" } }, nyc };
    expect(module.crossSite(named, "quarkus")["lon"]).toMatchObject({
      infinispan: { tls: { kind: "secret", name: "cert" } },
      keycloak: { multiSite: { tls: true }, truststores: { secrets: ["company"] } },
    });
  });

  it("leaves the image alone where its version is unchecked", () => {
    const { lon } = module.crossSite(sites, "quarkus", { version: "unchecked" });
    expect(lon?.["infinispan"]).not.toHaveProperty("image");
    expect(lon?.["keycloak"]).not.toHaveProperty("multiSite.infinispanVersion");
  });

  it("is refused by chart keycloak where it does not support the version", () => {
    const { lon } = module.crossSite(sites, "quarkus", { version: "16.0.13" });
    expect(() => keycloak(lon?.["keycloak"] ?? {})).toThrow(
      "multiSite.infinispanVersion: '16.0.13' is not a version of Infinispan that Keycloak 26.7.3 supports, such as 16.0.14",
    );
  });

  it("is what the chart takes", () => {
    const { lon } = module.crossSite(sites);
    expect(() => module.infinispan(lon?.["infinispan"] ?? {})).not.toThrow();
  });

  it("is nothing for one site", () => {
    expect(() => module.crossSite({ lon: sites.lon })).toThrow("crossSite needs two sites or more");
  });
});
