import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { built } from "./chart.js";
import { helm, objectsIn, type KubernetesObject } from "./render.js";

/** Longest jboss.tx.node.id: WFLYTX0013 refuses more bytes. */
const LONGEST = 23;

/** Indexes of as many pods as the chart takes. */
const indexes = Array.from({ length: 100 }, (_, index) => index);

/** A release, and the values that its names are made of. */
interface Named {
  readonly release: string;
  readonly values: { readonly nameOverride?: string; readonly fullnameOverride?: string };
  /** The site, where there are several. */
  readonly site?: string | undefined;
}

/** What the chart's helpers say of a release. */
interface Answer {
  readonly fullname: string;
  readonly prefix: string;
}

interface Answers extends KubernetesObject {
  readonly answers: readonly Answer[];
}

/** Asks the chart's own helpers about many releases in one run of Helm. */
const question = `kind: Answers
metadata: { name: answers }
answers:
{{- range .Values.named }}
{{- $context := dict "Chart" (dict "Name" "keycloak-wildfly") "Release" (dict "Name" .release) "Values" (merge (dict "crossDatacenter" (dict "enabled" (hasKey . "site") "site" .site)) .values) }}
- fullname: {{ include "keycloak-wildfly.fullname" $context | quote }}
  prefix: {{ include "keycloak-wildfly.nodeNamePrefix" $context | quote }}
{{- end }}
`;

const matching = (pattern: RegExp, longest: number): fc.Arbitrary<string> =>
  fc.stringMatching(pattern).filter((text) => text.length <= longest);

const part = "[a-z0-9]([-a-z0-9]{0,24}[a-z0-9])?";
const releases = fc.oneof(
  matching(/^[a-z0-9]([-a-z0-9]{0,51}[a-z0-9])?$/, 53),
  matching(new RegExp(`^${part}(\\.${part}){1,3}$`), 53),
  // Names alike at their beginning, where they are cut.
  matching(/^keycloak-of-(a|b)[-a-z0-9]{0,39}[a-z0-9]$/, 53),
);
const override = (longest: number) =>
  fc.option(matching(new RegExp(`^[a-z]([-a-z0-9]{0,${longest - 2}}[a-z0-9])?$`), longest), {
    nil: undefined,
    freq: 2,
  });
/** Of which some begin like others, and with what stands between a site and a release. */
const site = fc.option(
  fc.oneof(
    matching(/^[A-Za-z][-A-Za-z0-9_]{0,62}$/, 63),
    fc.constantFrom("lon", "lon-", "lon_", "lon-keycloak", "lon_keycloak-of-a", "LON"),
  ),
  { nil: undefined, freq: 1 },
);
const named: fc.Arbitrary<Named> = fc.record({
  release: releases,
  site,
  values: fc
    .record({ nameOverride: override(40), fullnameOverride: override(52) })
    .map((values) => JSON.parse(JSON.stringify(values)) as Named["values"]),
});

describe("names of nodes of keycloak-wildfly", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-node-names-"));
    mkdirSync(join(folder, "templates"));
    const helpers = "templates/_helpers.tpl";
    cpSync(built(`charts/keycloak-wildfly/${helpers}`), join(folder, helpers));
    writeFileSync(join(folder, "templates/answers.yaml"), question);
    const metadata = { apiVersion: "v2", name: "names", version: "1.0.0" };
    writeFileSync(join(folder, "Chart.yaml"), stringify(metadata));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function ask(all: readonly Named[]): Promise<readonly Answer[]> {
    const input = JSON.stringify({ named: all });
    const printed = await helm("helm3", ["template", "x", folder, "--values", "-"], { input });
    const [object] = objectsIn(printed) as readonly Answers[];
    expect(object?.answers).toHaveLength(all.length);
    return object?.answers ?? [];
  }

  it("fit, and differ wherever the objects' names, the sites or the pods' indexes do", async () => {
    const many = fc.array(named, { minLength: 200, maxLength: 400, size: "max" });
    await fc.assert(
      fc.asyncProperty(many, async (all) => {
        const prefixes = new Map<string, string>();
        for (const [index, { fullname, prefix }] of (await ask(all)).entries())
          prefixes.set(JSON.stringify([all[index]?.site, fullname]), prefix);
        const names = [...prefixes.values()].flatMap((prefix) =>
          indexes.map((index) => `${prefix}-${index}`),
        );
        for (const name of names) {
          expect(name).toMatch(/^[A-Za-z0-9]([-\w]*[a-z0-9])?$/);
          expect(Buffer.byteLength(name), name).toBeLessThanOrEqual(LONGEST);
        }
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it.each([
    ["sso", /^sso-keycloak-wildfly$/],
    ["keycloak-wildfly", /^keycloak-wildfly$/],
    ["my-keycloak-wildfly", /^my-keycloak-[0-9a-f]{8}$/],
    ["a.keycloak-wildfly", /^a-keycloak-[0-9a-f]{8}$/],
    ["login.example.com", /^login-examp-[0-9a-f]{8}$/],
  ])("under the release %s begin with %s, in the pods too", async (release, beginning) => {
    const [answer] = await ask([{ release, values: {} }]);
    expect(answer?.prefix).toMatch(beginning);
    const chart = built("charts/keycloak-wildfly");
    const printed = await helm("helm3", ["template", release, chart]);
    expect(printed).toContain(`-Djboss.node.name=${answer?.prefix}-$(POD_INDEX)`);
  });

  it("differ between releases of one name in the sites of a pair", async () => {
    const pair = ["lon", "nyc"].map((site) => ({ release: "sso", values: {}, site }));
    const [lon, nyc] = await ask(pair);
    expect(lon?.fullname).toBe(nyc?.fullname);
    expect(lon?.prefix).not.toBe(nyc?.prefix);
  });
});
