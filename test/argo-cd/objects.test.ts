import type { IApplication } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application";
import type { IApplicationSet } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet";
import type { IAppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ValidateFunction } from "ajv";
import { parseAllDocuments } from "yaml";
import type {
  Application,
  AppProject,
  ApplicationSet,
} from "../../generator/library/types/argo-cd.js";
import { fullNames } from "../helm/full-names.js";
import { argoCdValidators } from "./crds.js";
import { samples } from "./samples.js";
import { argoCd, charts, root } from "./sdk.js";

// What is made has the published types: this compiles, or the build fails.
export const published = [
  (made: Application): IApplication => made,
  (made: ApplicationSet): IApplicationSet => made,
  (made: AppProject): IAppProject => made,
];

// UPDATE_GOLDEN=1 writes the golden files anew: read the difference before you commit it.
const update = process.env["UPDATE_GOLDEN"] === "1";
const golden = join(import.meta.dirname, "golden");

let validators: Readonly<Record<string, ValidateFunction>>;
beforeAll(async () => {
  validators = await argoCdValidators();
});

describe.each(Object.entries(samples))("%s", (name, objects) => {
  it("is what Argo CD's own definitions take", () => {
    for (const object of objects) {
      const validate = validators[object.kind];
      expect([validate?.(object), validate?.errors]).toEqual([true, null]);
    }
  });

  it("is written as somebody would", () => {
    const file = join(golden, `${name}.yaml`);
    const text = objects.map(root.toYaml).join("---\n");
    if (update) writeFileSync(file, text);
    expect(text).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
    expect(parseAllDocuments(text).map((one) => one.toJS() as unknown)).toEqual(
      JSON.parse(JSON.stringify(objects)),
    );
  });

  it("has the values once, and nothing that Argo CD strips or replaces", () => {
    const text = JSON.stringify(objects);
    expect(text).not.toMatch(/null(?=[,}\]])|Replace|Force/);
    for (const { releaseName, ...channels } of helmsIn(objects)) {
      expect(releaseName).not.toBe("");
      expect(Object.keys(channels).length).toBeLessThanOrEqual(1);
    }
  });
});

it("has a sample for each golden file", () => {
  expect(readdirSync(golden)).toEqual(
    Object.keys(samples)
      .map((name) => `${name}.yaml`)
      .sort(),
  );
});

function helmsIn(tree: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    key === "helm" ? [value as Readonly<Record<string, unknown>>] : helmsIn(value),
  );
}

const { keycloak, forgerock, postgresql, forgerockDs } = charts;
const login = (values: object, more: object = {}): Application =>
  argoCd.application({
    name: "login",
    chart: { repository: "https://charts.example.com" },
    values,
    destination: { name: "rome", namespace: "login" },
    ...more,
  });

const scaled = { autoscaling: { enabled: true } } as const;

describe("what an autoscaler decides is left alone, and nothing else", () => {
  it.each([
    ["Keycloak without one", () => keycloak({ replicas: 3 }), []],
    [
      "Keycloak with one, but not its database",
      () => keycloak({ ...scaled, postgresql: { enabled: true } }),
      ["StatefulSet login-keycloak"],
    ],
    [
      "another name of the chart",
      () => keycloak({ ...scaled, nameOverride: "sso" }),
      ["StatefulSet login-sso"],
    ],
    [
      "another name of all",
      () => keycloak({ ...scaled, fullnameOverride: "sso-of-all" }),
      ["StatefulSet sso-of-all"],
    ],
    ["the stack's access managers", () => forgerock({}), ["Deployment login-am"]],
    ["without its one", () => forgerock({ am: { autoscaling: { enabled: false } } }), []],
    ["without them", () => forgerock({ am: { enabled: false } }), []],
    ["a database", () => postgresql({}), []],
  ])("%s", (_, values, kinds) => {
    const { spec } = login(values());
    const told = (spec.ignoreDifferences ?? []).map(({ kind, name }) => `${kind} ${name ?? "any"}`);
    expect(told).toEqual(kinds);
    expect(spec.syncPolicy.syncOptions.includes("RespectIgnoreDifferences=true")).toBe(
      kinds.length > 0,
    );
  });
});

describe("who has its replicas from an autoscaler is called as Helm calls it", () => {
  const names = ["a", "a-keycloak", "keycloak", "1st", "r".repeat(53)];
  const releases = [...names, "keycloak-wildfly", "sso-wildfly"];
  const values = [
    {},
    { nameOverride: "sso" },
    { nameOverride: "a-b" },
    { nameOverride: "keycloak-wildfly" },
    { nameOverride: "headless" },
    { nameOverride: "wildfly" },
    { nameOverride: "deadbeef" },
    { fullnameOverride: "all" },
  ];
  const cases = releases.flatMap((release) => values.map((more) => ({ release, more })));

  it.each([
    ["keycloak", keycloak],
    ["keycloak-wildfly", charts.keycloakWildfly],
  ])("%s", async (chart, make) => {
    const told = cases.map(({ release, more }) => {
      const { spec } = login(make({ ...scaled, ...more }), { release });
      return spec.ignoreDifferences?.[0]?.name;
    });
    expect(told).toEqual(await fullNames(chart, cases));
  });
});

describe("Argo CD asks before it deletes what holds data", () => {
  it.each([
    ["Keycloak", () => keycloak({}), false],
    ["Keycloak that brings its database", () => keycloak({ postgresql: { enabled: true } }), true],
    ["a database", () => postgresql({}), true],
    [
      "a database on a volume of its pod",
      () => postgresql({ storage: { kind: "emptyDir" } }),
      false,
    ],
    ["directory servers", () => forgerockDs({}), true],
  ])("%s", (_, values, asks) => {
    const { annotations = {} } = login(values()).metadata;
    expect(annotations["argocd.argoproj.io/sync-options"]).toBe(
      asks ? "Prune=confirm,Delete=confirm" : undefined,
    );
  });
});

describe("no secret comes into an Application", () => {
  it.each([
    [
      {
        extraObjects: [
          { apiVersion: "v1", kind: "Secret", metadata: { name: "a" }, stringData: {} },
        ],
      },
      "values.extraObjects[0] is a Secret, and an Application is read by many: make it apart, or let an operator make it",
    ],
    [
      { extraEnv: [{ name: "SMTP_PASSWORD", value: "word" }] },
      "values.extraEnv[0] gives SMTP_PASSWORD as text, and an Application is read by many: name a Secret by valueFrom",
    ],
  ])("%j", (values, sentence) => {
    expect(() => login(keycloak(values))).toThrow(sentence);
  });

  it("takes what only names one", () => {
    const secretKeyRef = { name: "smtp", key: "password" };
    const values = keycloak({ extraEnv: [{ name: "SMTP_PASSWORD", valueFrom: { secretKeyRef } }] });
    expect(JSON.stringify(login(values))).toContain("secretKeyRef");
  });
});

describe("an Application that is none", () => {
  it.each([
    [{ name: "Login" }, "'Login' is not a name in lower case, such as login-rome"],
    [{ release: "a".repeat(54) }, "is not a name of a release, such as login"],
    [
      { chart: { repository: "charts" } },
      "chart.repository: 'charts' is not a URL of a repository",
    ],
    [
      { chart: { repository: "https://charts.example.com", version: "^1" } },
      "chart.version: '^1' is not a version of a chart, such as 1.2.3",
    ],
    [{ wave: 0.5 }, "wave (0.5) must be a whole number"],
    [
      { destination: { namespace: "login" } },
      "the destination must have either a name or a server",
    ],
    [
      { destination: { name: "a", server: "https://b", namespace: "login" } },
      "the destination must have either a name or a server",
    ],
    [
      { destination: { name: "", namespace: "login" } },
      "destination.name: '' is not a name that Argo CD knows a cluster by",
    ],
    [
      { destination: { server: "10.0.0.1:6443", namespace: "login" } },
      "destination.server: '10.0.0.1:6443' is not a URL of an API server, such as https://10.0.0.1:6443",
    ],
    [{ valuesIn: { repository: "here", path: "a" } }, "'here' is not a URL of a Git repository"],
    [{ values: { replicas: 3 } }, "values must be what a chart's function returned"],
  ])("%j", (wrong, sentence) => {
    expect(() => login(keycloak({}), wrong)).toThrow(sentence);
  });
});

describe("where Argo CD installs", () => {
  const name = { name: "rome", namespace: "login" };
  const server = { server: "https://10.0.0.1:6443", namespace: "login" };
  it.each([name, server])("%j, as an Application says", (destination) => {
    expect(login(keycloak({}), { destination }).spec.destination).toEqual(destination);
  });

  it.each([
    ["the name of the destination", {}, name],
    ["the name that it is registered by", { name: "rome-1" }, { ...name, name: "rome-1" }],
    ["the URL of its API server", { server: server.server }, server],
  ])("is %s of a fleet", (_, rome, expected) => {
    const fleet = root.fleet({
      destinations: { rome },
      clusters: [{ name: "one", namespace: "login", destination: "rome", values: keycloak({}) }],
    });
    const [one] = argoCd.applications(fleet, {
      chart: { repository: "https://charts.example.com" },
    });
    expect(one?.spec.destination).toEqual(expected);
  });

  it("is told of more than one way in the fleet", () => {
    const rome = { name: "rome-1", server: server.server };
    expect(() => root.fleet({ destinations: { rome }, clusters: [] })).toThrow(
      "set at most one of destinations.rome.name and destinations.rome.server",
    );
  });
});

describe("an ApplicationSet", () => {
  const set = (template: (at: { readonly site: string }) => object) => () =>
    argoCd.applicationSet({
      name: "login",
      generator: argoCd.list([{ site: "rome" }, { site: "Oslo" }]),
      template: (at) => ({
        name: "login",
        chart: { repository: "https://charts.example.com" },
        values: keycloak({}),
        destination: { name: at.site, namespace: "login" },
        ...template(at),
      }),
    });

  it.each([
    [
      "each element is judged by the chart",
      ({ site }: { site: string }) => ({
        name: site.toLowerCase(),
        values: keycloak({ serviceAccount: { name: site } }),
      }),
      /'Oslo' is not/,
    ],
    ["and by Argo CD", ({ site }: { site: string }) => ({ name: site }), /'Oslo' is not a name/],
    ["two of one name", () => ({}), /two elements make an Application 'login'/],
  ])("%s", (_, template, sentence) => {
    expect(set(template)).toThrow(sentence);
  });
});
