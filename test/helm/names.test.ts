import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempt } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { LONGEST_RELEASE, namespaces } from "./arbitrary-names.js";
import { chartsWithObjects } from "../charts.js";
import { built, chartNames } from "./chart.js";
import { clashes } from "./clashes.js";
import { Workbench, type Installation, type Rendered } from "./installations.js";
import { illegalNames } from "./legal-names.js";
import { helms } from "./render.js";
import { isWorkload } from "./workload.js";

/** A fixed seed: a fault that is found stays found, and a gate does not change by itself. */
const runs = { seed: 20_261, numRuns: 4, endOnFailure: true } as const;

/** Kinds, names and the labels that tell aliases apart. */
const namesOf = (objects: Rendered["objects"]): readonly string[] =>
  objects
    .map(({ kind, metadata: { name, labels } }) =>
      [kind, name, labels?.["app.kubernetes.io/name"], labels?.["helm.sh/chart"]].join(" "),
    )
    .sort();

describe.each(chartsWithObjects.map(({ metadata }) => metadata.name))("names of %s", (chart) => {
  let bench: Workbench;
  beforeAll(() => {
    bench = new Workbench(chart);
  });
  afterAll(() => {
    bench.remove();
  });

  const nameOf = async (installation: Installation): Promise<string> => {
    const [one] = await bench.forge([installation]);
    const names = (one?.objects ?? []).filter(isWorkload).map(({ metadata }) => metadata.name);
    // What stands beside the servers has more behind their name.
    const [shortest = ""] = names.sort((a, b) => a.length - b.length);
    return shortest;
  };

  /** Words that names of further objects and cut names are made of. */
  const words = async (): Promise<readonly string[]> => {
    const some = await bench.forge([{ release: "a" }, { release: "1" }, { release: "a-b.c" }]);
    const names = some.flatMap(({ objects }) => objects.map(({ metadata }) => metadata.name));
    const parts = names.flatMap((name) => name.split("-"));
    return [...new Set([chart, "a-b", "b", "2", "true", "null", "1e3", ...names, ...parts])];
  };

  it("are legal on every Kubernetes, and of one object each, whatever Helm takes", async () => {
    await fc.assert(
      fc.asyncProperty(namespaces(await words()), async (installations) => {
        const rendered = await bench.forge(installations);
        for (const { installation, objects } of rendered) {
          expect(objects).toHaveLength(bench.templates.length);
          expect(objects.flatMap(illegalNames), JSON.stringify(installation)).toEqual([]);
        }
        expect(clashes(rendered)).toEqual([]);
      }),
      runs,
    );
  });

  it("are of the release's namespace, for those who apply what Helm renders", async () => {
    const [rendered] = await bench.forge([{ release: "a" }]);
    const elsewhere = rendered?.objects.filter(
      ({ kind, metadata }) => kind !== "StorageClass" && metadata.namespace !== "identity",
    );
    expect(elsewhere).toEqual([]);
  });

  it("are of one object each, where release and name joined are another's", async () => {
    const hashed = await nameOf({ release: "1" });
    const parts = (await words()).filter((word) => /^[a-z0-9]+$/.test(word));
    const staging = "identity-of-the-whole-big-company-x-staging";
    // What stands for an alias that is no label, and aliases that look like it.
    const noLabel = createHash("sha256").update("-").digest("hex").slice(0, 8);
    const likeIt = [
      "-",
      noLabel,
      `${chart}-${noLabel}`,
      `${chart}_${noLabel}`,
      `${chart}${noLabel}`,
    ];
    const all: readonly Installation[] = [
      ...["a", "a.b", "a-b", "1", "r1", "b", `b-${chart}`, `${chart}-a`].map((release) => ({
        release,
      })),
      ...[`${staging}1`, `${staging}2`].map((release) => ({ release })),
      ...["b-c", "b_c", "B-c", "b", "b-c-d"].map((alias) => ({ release: "a-a", alias })),
      ...["c", "b", "c-d"].map((alias) => ({ release: "a-a-b", alias })),
      { release: "x", nameOverride: "a-b" },
      { release: "x-a", nameOverride: "b" },
      // Below the parent `a-keycloak`, the aliases `headless`, `scripts`, and what else names end in.
      ...parts.map((alias) => ({ release: `a-${chart}`, alias })),
      ...parts.map((alias) => ({ release: hashed.slice(0, hashed.lastIndexOf("-")), alias })),
      ...parts.map((alias) => ({ release: chart.split("-").slice(0, -1).join("-") || "y", alias })),
      ...likeIt.map((alias) => ({ release: "z", alias })),
      { release: chart },
      { release: "login", alias: "login" },
    ];
    expect(clashes(await bench.forge(all))).toEqual([]);
  });

  const long = "x".repeat(51 - chart.length);
  const HASH = "-[0-9a-f]{8}$";

  it.each<[Installation, string]>([
    [{ release: "sso" }, `^sso-${chart}$`],
    [{ release: chart }, `^${chart}$`],
    [{ release: "sso", alias: chart }, `^sso-${chart}$`],
    [{ release: "sso", alias: "login" }, "^sso-login$"],
    [{ release: "login", alias: "login" }, "^login$"],
    [{ release: `my-${chart}` }, `^my-${chart}-${chart}$`],
    [{ release: long }, `^${long}-${chart}$`],
    [{ release: `${long}x` }, `^${`${long}x-${chart}`.slice(0, 42)}${HASH}`],
    [{ release: "1sso" }, `^r1sso-${chart}${HASH}`],
    [{ release: "a.b" }, `^a-b-${chart}${HASH}`],
    [{ release: "sso", alias: "My_Login" }, `^sso-my-login${HASH}`],
    [{ release: "sso", alias: "-login" }, `^sso-${chart}-[0-9a-f]{8}${HASH}`],
  ])("of %o are like %s", async (installation, pattern) => {
    expect(await nameOf(installation)).toMatch(new RegExp(pattern));
  });

  it.each(helms)("are the same where %s renders each release by itself", async (name) => {
    const releases = [`2.a-${"b".repeat(49)}`, "a", `my-${chart}`];
    for (const { installation, objects } of await bench.forge(
      releases.map((release) => ({ release })),
    )) {
      const real = await bench.install(name, installation.release);
      expect(namesOf(real)).toEqual(namesOf(objects));
    }
  });

  it.each(helms)("are the same where %s renders a parent with aliases", async (name) => {
    // YAML would take the last for a number, where the label of the chart is cut.
    const all = [
      "a",
      "A",
      "-",
      "_a-",
      "1",
      "a_b",
      "a-b",
      `${"a".repeat(62)}1`,
      chart,
      "1".repeat(80),
    ];
    const real = await bench.installBelow(name, "login", all);
    const aliases = all.map((alias) => ({ release: "login", alias }));
    const forged = await bench.forge(aliases);
    expect(namesOf(real)).toEqual(namesOf(forged.flatMap(({ objects }) => objects)));
    expect(real.flatMap(illegalNames)).toEqual([]);
  });

  it.each([...chartNames, "sso"])("are the chart's alone below one parent, %s", async (release) => {
    const objects = await bench.installTogether(release, chartNames);
    const names = objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(names.length).toBeGreaterThan(chartNames.length);
    expect([...new Set(names)]).toEqual(names);
  });

  it.each(helms)("%s takes no other release", async (name) => {
    for (const release of ["-a", "a-", "A", "a_b", "a..b", "a".repeat(LONGEST_RELEASE + 1)]) {
      const args = ["template", release, built(`charts/${chart}`)];
      const { code, stderr } = await attempt(await tool(name), args);
      expect(code, release).not.toBe(0);
      expect(stderr).toMatch(/name|flag/);
    }
  });
});
