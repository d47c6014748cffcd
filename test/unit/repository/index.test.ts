import fc from "fast-check";
import { compareBuild } from "semver";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { sha256 } from "../../../generator/repository/digest.js";
import { unlistedPackages } from "../../../generator/repository/listed-packages.js";
import { updateIndex, type IndexEntry } from "../../../generator/repository/repository-index.js";

const firstBuild = new Date("2026-01-01T00:00:00.123Z");
const laterBuild = new Date("2026-02-02T00:00:00Z");

function entry(name: string, version: string, contents = "same"): IndexEntry {
  return {
    chart: { apiVersion: "v2", name, version, appVersion: "1e3", keywords: ["iam"] },
    fileName: `${name}-${version}.tgz`,
    digest: sha256(new TextEncoder().encode(contents)),
  };
}

interface Listed {
  version: string;
  digest: string;
  created: string;
  urls: string[];
  appVersion: unknown;
}

function entriesOf(index: string): Record<string, Listed[]> {
  return (parse(index) as { entries: Record<string, Listed[]> }).entries;
}

const versionsOf = (index: string, chart: string): string[] =>
  (entriesOf(index)[chart] ?? []).map(({ version }) => version);

describe("updateIndex", () => {
  it("writes a version 1 index as Helm reads it", () => {
    expect(updateIndex(undefined, [entry("toy", "1.0.0")], firstBuild)).toBe(
      [
        "apiVersion: v1",
        "entries:",
        "  toy:",
        "    - apiVersion: v2",
        '      appVersion: "1e3"',
        '      created: "2026-01-01T00:00:00Z"',
        `      digest: ${entry("toy", "1.0.0").digest}`,
        "      keywords:",
        "        - iam",
        "      name: toy",
        "      urls:",
        "        - toy-1.0.0.tgz",
        "      version: 1.0.0",
        'generated: "2026-01-01T00:00:00Z"',
        "",
      ].join("\n"),
    );
  });

  it("sorts charts by name and versions from new to old", () => {
    const versions = ["1.9.0", "1.10.0", "2.0.0-rc.1", "2.0.0", "1.10.0+a"];
    const entries = [entry("toy", "1.0.0"), ...versions.map((version) => entry("box", version))];
    const index = updateIndex(undefined, entries, firstBuild);
    expect(Object.keys(entriesOf(index))).toEqual(["box", "toy"]);
    expect(versionsOf(index, "box")).toEqual([
      ...["2.0.0", "2.0.0-rc.1", "1.10.0+a", "1.10.0", "1.9.0"],
    ]);
  });

  it("keeps older packages untouched", () => {
    const first = updateIndex(
      undefined,
      [entry("toy", "1.0.0"), entry("old", "0.1.0")],
      firstBuild,
    );
    const second = updateIndex(first, [entry("toy", "1.1.0")], laterBuild);
    expect(versionsOf(second, "toy")).toEqual(["1.1.0", "1.0.0"]);
    expect(entriesOf(second)["toy"]?.[1]).toEqual(entriesOf(first)["toy"]?.[0]);
    expect(entriesOf(second)["old"]).toEqual(entriesOf(first)["old"]);
  });

  it("keeps the time of a package that did not change, and renews that of one that did", () => {
    const first = updateIndex(
      undefined,
      [entry("toy", "1.0.0"), entry("box", "1.0.0")],
      firstBuild,
    );
    const changed = entry("box", "1.0.0", "other");
    const second = updateIndex(first, [entry("toy", "1.0.0"), changed], laterBuild);
    expect(entriesOf(second)["toy"]?.[0]?.created).toBe("2026-01-01T00:00:00Z");
    expect(entriesOf(second)["box"]).toHaveLength(1);
    expect(entriesOf(second)["box"]?.[0]).toMatchObject({
      created: "2026-02-02T00:00:00Z",
      digest: changed.digest,
    });
  });

  it("is the same text for the same packages, in whatever order and number of steps", () => {
    const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join("."));
    const entries = fc.uniqueArray(fc.tuple(fc.constantFrom("box", "toy"), version), {
      selector: ([name, v]) => `${name} ${v}`,
      minLength: 1,
    });
    fc.assert(
      fc.property(entries, fc.nat(), (pairs, seed) => {
        const all = pairs.map(([name, v]) => entry(name, v));
        const cut = seed % (all.length + 1);
        const atOnce = updateIndex(undefined, all, firstBuild);
        const firstHalf = updateIndex(undefined, all.slice(0, cut).reverse(), firstBuild);
        expect(updateIndex(firstHalf, all.slice(cut), firstBuild)).toBe(atOnce);
        expect(updateIndex(atOnce, [], firstBuild)).toBe(atOnce);
        for (const versions of Object.values(entriesOf(atOnce))) {
          const listed = versions.map((one) => one.version);
          expect(listed).toEqual([...listed].sort(compareBuild).reverse());
        }
      }),
    );
  });

  it("keeps what others wrote: fields, absolute URLs, times with fractions", () => {
    const foreign = [
      "apiVersion: v1",
      "entries:",
      "  toy:",
      "  - name: toy",
      "    version: 0.9.0",
      "    annotations: {a: b}",
      "    created: 2025-06-01T10:00:00.123456+02:00",
      "    urls: [https://example.org/charts/toy-0.9.0.tgz]",
    ].join("\n");
    const updated = updateIndex(foreign, [entry("toy", "1.0.0")], firstBuild);
    expect(entriesOf(updated)["toy"]?.[1]).toEqual({
      apiVersion: "v1",
      name: "toy",
      version: "0.9.0",
      annotations: { a: "b" },
      created: "2025-06-01T10:00:00.123456+02:00",
      urls: ["https://example.org/charts/toy-0.9.0.tgz"],
    });
  });

  it.each([
    ["apiVersion: v2\nentries: {}", "is not a chart repository index"],
    ["hello", "is not a chart repository index"],
    ["a: [", "index.yaml is not YAML"],
    ["apiVersion: v1\nentries: {toy: 1}", "entries.toy must list packages"],
    [
      "apiVersion: v1\nentries: {toy: [{name: toy, version: x, urls: []}]}",
      "entries.toy must list packages",
    ],
    [
      "apiVersion: v1\nentries: {toy: [{name: box, version: 1.0.0, urls: []}]}",
      "entries.toy must list packages",
    ],
  ])("refuses the index %j", (existing, sentence) => {
    expect(() => updateIndex(existing, [], firstBuild)).toThrow(sentence);
  });

  it("refuses two packages of one version, a wrong version and a path", () => {
    const copy = { ...entry("toy", "1.0.0"), fileName: "copy.tgz" };
    const update = (...entries: IndexEntry[]): string =>
      updateIndex(undefined, entries, firstBuild);
    expect(() => update(entry("toy", "1.0.0"), copy)).toThrow(
      "toy-1.0.0.tgz and copy.tgz are both toy 1.0.0",
    );
    expect(() => update(entry("toy", "1.0"))).toThrow('the version "1.0" is not semantic');
    expect(() => update({ ...copy, fileName: "../toy.tgz" })).toThrow("is no name for a package");
  });
});

describe("unlistedPackages", () => {
  it("names the packages that the index lacks", () => {
    const index = updateIndex(undefined, [entry("toy", "1.0.0")], firstBuild);
    const files = ["toy-1.0.0.tgz", "toy-0.9.0.tgz", "index.yaml", "box-1.0.0.tgz"];
    expect(unlistedPackages(index, files)).toEqual(["box-1.0.0.tgz", "toy-0.9.0.tgz"]);
    expect(unlistedPackages(undefined, ["toy-1.0.0.tgz"])).toEqual(["toy-1.0.0.tgz"]);
  });
});
