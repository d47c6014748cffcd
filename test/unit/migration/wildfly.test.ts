import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { wildfly } from "../../../charts/keycloak/migration/wildfly.js";
import { fields } from "../../../charts/keycloak-wildfly/values/index.js";
import { alike } from "../../../generator/index.js";
import { inputFields } from "../../../generator/language/dependency.js";
import { readYaml } from "../../../generator/library/yaml/read-yaml.js";
import { migrate } from "../../../generator/migration/migrate.js";
import { targetsOf } from "../../../generator/migration/targets.js";
import { charts } from "../../charts.js";
import { root } from "../../helm/chart.js";

type Result =
  { readonly valid: true } | { readonly valid: false; readonly problems: readonly Problem[] };
interface Problem {
  readonly path: string;
  readonly message: string;
}
interface Sdk {
  readonly validate: (values: unknown) => Result;
}

const { validate } = (await import(pathToFileURL(join(root, "dist/sdk/keycloak.js")).href)) as Sdk;
/** Every value of a chart of ours by its path. */
function valuesOf(name: string) {
  const chart = charts.find(({ metadata }) => metadata.name === name);
  if (chart === undefined) throw new Error(`there is no chart ${name}`);
  return targetsOf(inputFields(chart));
}

const targets = valuesOf("keycloak");
const theirs = Object.keys(valuesOf("keycloak-wildfly"));

function moved(yaml: string) {
  const { values } = readYaml(new TextEncoder().encode(yaml));
  return migrate(values, wildfly, targets, (made) => {
    const result = validate(made);
    return result.valid ? [] : result.problems;
  });
}

const isBelow = (path: string, above: string): boolean => `${path}.`.startsWith(`${above}.`);

it("every value of keycloak-wildfly has a line, and every line is of a value", () => {
  const lines = Object.keys(wildfly.keys);
  expect(theirs.filter((path) => !lines.some((line) => isBelow(path, line)))).toEqual([]);
  expect(lines.filter((line) => !theirs.some((path) => isBelow(path, line)))).toEqual([]);
});

it("a group that is none is no group of values that are alike", () => {
  expect(() => alike(fields, ["replica"])).toThrow("'replica' is no value of the other chart");
});

/** What is left behind of each of the chart's own files of values. */
const left: Readonly<Record<string, readonly string[]>> = {
  "autoscaling.yaml": ["cache.owners"],
  "cross-datacenter.yaml": [
    "crossDatacenter.tls",
    "crossDatacenter.site",
    "crossDatacenter.caches",
  ],
  "csi.yaml": ["jgroups.security", "jgroups.secret"],
  "diagnosis.yaml": [],
  "everything.yaml": [
    "discovery.transport",
    "cache.highAvailability",
    "cache.owners",
    "cache.ownersOf",
    "jgroups.security",
    "jgroups.secret",
    "image.repository",
    "image.tag",
    "cli.scripts",
    "cli.configMaps",
    "log.categories",
  ],
  "jdbc-ping-driver-file.yaml": [
    "cache.owners",
    "cache.ownersOf",
    "database.driver.from",
    "database.driver.path",
    "probes.startup.withinSeconds",
  ],
  "kube-ping.yaml": ["jgroups.security", "jgroups.secret"],
  "monitored.yaml": [],
  "multicast-encrypted.yaml": ["discovery.modclusterAddress", "cache.owners", "jgroups.security"],
  "pods.yaml": [],
  "synced-secrets.yaml": ["jgroups.security", "jgroups.secret"],
  "vault-agent.yaml": ["jgroups.security", "jgroups.secret"],
  "zones.yaml": ["cache.owners"],
};

const folder = join(root, "test/golden/keycloak-wildfly/values");

it.each(readdirSync(folder))("%s becomes values of keycloak", (name) => {
  const { outcomes, values, wrong } = moved(readFileSync(join(folder, name), "utf8"));
  expect(wrong).toEqual([]);
  expect(validate(values)).toMatchObject({ valid: true });
  expect(outcomes.filter(({ state }) => state === "idle")).toEqual([]);
  const behind = outcomes.flatMap(({ key, state }) => (state === "left" ? [key] : []));
  expect(behind).toEqual(left[name]);
  expect(values).toMatchObject({ http: { relativePath: "/auth" } });
});

it("what has another name or word here is carried", () => {
  const { outcomes, values } = moved(`
discovery: { protocol: kube-ping }
database: { migrationLockSeconds: 60 }
hostname: { frontendUrl: https://a.example.com/auth, adminUrl: https://b.example.com/auth }
proxy: { addressForwarding: true }
route: { enabled: true, insecureEdgeTerminationPolicy: Allow }
log: { level: WARN }
jvm: { options: [-XX:+UseG1GC, -Xmx1g, -XX:+UseSerialGC] }
lifecycle: { postStart: { exec: { command: [/announce] } } }
crossDatacenter:
  enabled: true
  site: lon
  host: cache
  secret: { from: csi, className: cache }
`);
  expect(values).toEqual({
    http: { relativePath: "/auth" },
    discovery: { protocol: "jdbc-ping" },
    options: { "spi-dblock--jpa--lock-wait-timeout": "60" },
    hostname: { url: "https://a.example.com/auth", admin: "https://b.example.com/auth" },
    proxy: { headers: "xforwarded" },
    route: { enabled: true, tls: { insecureEdgeTerminationPolicy: "Allow" } },
    log: { level: "warn" },
    jvm: { options: ["-XX:+UseG1GC"] },
    lifecycle: { postStart: { exec: { command: ["/announce"] } } },
    multiSite: {
      enabled: true,
      tls: false,
      host: "cache",
      secret: { from: "csi", className: "cache" },
    },
  });
  expect(outcomes.filter(({ state }) => state === "left").map(({ key }) => key)).toEqual([
    "crossDatacenter.site",
    "jvm.options -Xmx1g",
    "jvm.options -XX:+UseSerialGC",
  ]);
});

it("sites that are turned off say nothing", () => {
  const { outcomes, values } = moved("crossDatacenter: { enabled: false, host: cache }\n");
  expect(values).toEqual({ http: { relativePath: "/auth" } });
  expect(outcomes.map(({ key, state }) => [key, state])).toEqual([
    ["crossDatacenter.enabled", "carried"],
  ]);
});

it.each([
  ["cache: { owners: 2 }", "cache.owners"],
  ["cache: { highAvailability: false }", "cache.highAvailability"],
  ["image: { tag: 16.1.1 }", "image.tag"],
  ["jgroups: { security: auth }", "jgroups.security"],
  ["probes: { startup: { withinSeconds: 1800 } }", "probes.startup.withinSeconds"],
])("%s is left behind with what to do", (yaml, key) => {
  const [outcome] = moved(yaml).outcomes;
  expect(outcome).toMatchObject({ key, state: "left" });
  expect(outcome?.sentence).toMatch(/\w+\.\w+|tag/);
});

it.each([
  "cache: { highAvailability: true }",
  "image: { repository: quay.io/keycloak/keycloak }",
  "jgroups: { security: none }",
  "proxy: { addressForwarding: false }",
  "database: { driver: { from: image } }",
])("%s is so here anyway", (yaml) => {
  const { outcomes, values } = moved(yaml);
  expect(outcomes.map(({ state }) => state)).toEqual(["carried"]);
  expect(values).toEqual({ http: { relativePath: "/auth" } });
});
