import { beforeAll, describe, expect, it } from "vitest";
import { built } from "./chart.js";
import { helm, objectsIn, type KubernetesObject } from "./render.js";
import { isMap } from "./suites.js";

/** What the chart renders with a backup and more values. */
async function rendered(values: object): Promise<readonly KubernetesObject[]> {
  const args = ["template", "sso", built("charts/postgresql"), "--set", "backup.enabled=true"];
  return objectsIn(
    await helm("helm4", [...args, "--values", "-"], { input: JSON.stringify(values) }),
  );
}

const ofKind = (objects: readonly KubernetesObject[], kind: string): KubernetesObject => {
  const object = objects.find((one) => one.kind === kind);
  if (object === undefined) throw new Error(`there is no ${kind}`);
  return object;
};

const nameWith = async (values: object): Promise<string> =>
  ofKind(await rendered(values), "Job").metadata.name;

const within = (part: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), part);

describe("the Job that makes the first dump", () => {
  let name: string;
  beforeAll(async () => {
    name = await nameWith({});
  });

  it("does what the CronJob's do", async () => {
    const objects = await rendered({});
    const spec = within(ofKind(objects, "Job"), "spec");
    expect(spec).toBeDefined();
    expect(spec).toEqual(within(ofKind(objects, "CronJob"), "spec", "jobTemplate", "spec"));
  });

  it.each([
    { image: { tag: "17.8" } },
    { image: { pullSecrets: [{ name: "registry" }] } },
    { database: "keycloak" },
    { secret: { name: "owner" } },
    { secret: { passwordKey: "secret" } },
    { service: { port: 5433 } },
    { serviceAccount: { create: false } },
    { backup: { keep: 3 } },
    { backup: { resources: { limits: { memory: "1Gi" } } } },
    { backup: { storage: { kind: "existingClaim", claimName: "dumps" } } },
    { nodeSelector: { disk: "ssd" } },
    { tolerations: [{ key: "dedicated", operator: "Exists" }] },
    { podSecurityContext: { fsGroup: 70 } },
    { commonLabels: { team: "a" } },
  ])("has another name with %j, as its pods are others", async (values) => {
    expect(await nameWith(values)).not.toBe(name);
  });

  it.each([
    { backup: { schedule: "@hourly" } },
    { backup: { timeZone: "Europe/Berlin" } },
    { backup: { storage: { size: "1Ti" } } },
    { resources: { limits: { memory: "2Gi" } } },
    { rolloutTrigger: "2" },
  ])("has the same name with %j, and makes no dump anew", async (values) => {
    expect(await nameWith(values)).toBe(name);
  });

  it("has a name of its own where those of two releases are alike when they are cut", async () => {
    const long = "x".repeat(51);
    const names = await Promise.all(
      ["a", "b"].map((end) => nameWith({ fullnameOverride: `${long}${end}` })),
    );
    expect(names.map((one) => one.length)).toEqual([63, 63]);
    expect(new Set(names).size).toBe(2);
  });
});
