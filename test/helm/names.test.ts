import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { built, chartNames } from "./chart.js";
import { helm, objectsIn, type KubernetesObject } from "./render.js";

/** Longest name of a Service, and longest value of a label. */
const LONGEST = 63;
/** What Kubernetes appends to a StatefulSet's name in the label controller-revision-hash. */
const REVISION = "-0123456789".length;

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_VALUE = /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/;

async function objectsOf(
  chart: string,
  release: string,
  values: readonly string[] = [],
): Promise<readonly KubernetesObject[]> {
  const args = ["template", release, built(`charts/${chart}`), ...values];
  return objectsIn(await helm("helm3", args));
}

/** Asserts that Kubernetes takes the names and labels of all objects. */
function expectLegal(objects: readonly KubernetesObject[]): void {
  expect(objects.length).toBeGreaterThan(0);
  for (const { kind, metadata } of objects) {
    expect(metadata.name, kind).toMatch(DNS_LABEL);
    const longest = kind === "StatefulSet" ? LONGEST - REVISION : LONGEST;
    expect(metadata.name.length, `${kind} ${metadata.name}`).toBeLessThanOrEqual(longest);
  }
  for (const value of labelsIn(objects)) {
    expect(typeof value, String(value)).toBe("string");
    expect(value).toMatch(LABEL_VALUE);
    expect(String(value).length, String(value)).toBeLessThanOrEqual(LONGEST);
  }
}

/** Every value in a `labels` or `matchLabels` anywhere. */
function labelsIn(part: unknown): readonly unknown[] {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) =>
    (key === "labels" || key === "matchLabels") && typeof value === "object" && value !== null
      ? Object.values(value)
      : labelsIn(value),
  );
}

describe.each(chartNames)("names of %s under any legal name of a release", (chart) => {
  it.each([
    "a2345678901234567890123456789012345678901234567890123",
    "keycloak-0123456789012345678901234567890123456789-xyz",
    // A cut after 52 characters leaves dashes at the end.
    `a${"-".repeat(51)}b`,
    `keycloak${"-".repeat(44)}b`,
    // YAML would take these for something else.
    "1e3",
    "0x10",
    "123",
    "true",
    "null",
    "on",
    "y",
  ])("%s", async (release) => {
    expectLegal(await objectsOf(chart, release));
  });

  it.each(["true", "null", "yes", "on", "y"])("with the chart's replaced by %s", async (name) => {
    expectLegal(await objectsOf(chart, "sso", ["--set-string", `nameOverride=${name}`]));
  });

  it.each(["a.b", "sso.example.com", `${"a".repeat(51)}.b`])("%s, with dots", async (release) => {
    expectLegal(await objectsOf(chart, release));
  });

  it("whatever they are", async () => {
    const legal = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,51}[a-z0-9])?$/);
    await fc.assert(
      fc.asyncProperty(legal, async (release) => {
        expectLegal(await objectsOf(chart, release));
      }),
      { numRuns: 25 },
    );
  });
});
