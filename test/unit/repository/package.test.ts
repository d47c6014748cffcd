import { execFileSync } from "node:child_process";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../generator/repository/digest.js";
import { packageChart } from "../../../generator/repository/package-chart.js";
import { readPackagedChart } from "../../../generator/repository/read-packaged-chart.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const chartYaml = 'apiVersion: v2\nname: toy\nversion: 1.2.3\nappVersion: "26.0"\n';
const toy = new Map([
  ["templates/service.yaml", bytes("kind: Service\n")],
  [".helmignore", bytes("")],
  ["values.yaml", bytes("replicas: 1\n")],
  ["Chart.yaml", bytes(chartYaml)],
]);

/** What the system's own tar prints for a package. */
function tar(tgz: Uint8Array, ...options: string[]): string {
  const env = { ...process.env, TZ: "UTC", LC_ALL: "C" };
  return execFileSync("tar", [...options, "-f", "-"], { input: gunzipSync(tgz), env }).toString();
}

describe("packageChart", () => {
  it("puts Chart.yaml first and the others in order below the chart's folder", async () => {
    expect(
      tar(await packageChart("toy", toy), "-t")
        .trimEnd()
        .split("\n"),
    ).toEqual([
      "toy/Chart.yaml",
      "toy/.helmignore",
      "toy/templates/service.yaml",
      "toy/values.yaml",
    ]);
  });

  it("gives every file one mode, owner and time", async () => {
    const listing = tar(await packageChart("toy", toy), "-tv", "--numeric-owner", "--full-time");
    for (const line of listing.trimEnd().split("\n")) {
      expect(line).toMatch(/^-rw-r--r-- 0\/0 +\d+ 1980-01-01 00:00:00 toy\//);
    }
  });

  it("writes neither time, name nor machine into the gzip header", async () => {
    const header = [...(await packageChart("toy", toy)).subarray(0, 10)];
    expect(header).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  });

  it("gives these very bytes, on every machine and Node version", async () => {
    expect(sha256(await packageChart("toy", toy))).toMatchInlineSnapshot(
      `"404eff32f9432bd14823ef4bb316a64784f451580cef0d903ec9eaee51336c98"`,
    );
  });

  it("keeps long paths and every byte, whatever order the files come in", async () => {
    const name = fc.stringMatching(/^[a-zA-Z0-9_-]{1,90}$/);
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    const files = fc.dictionary(
      path.map((p) => `files/${p}.bin`),
      fc.uint8Array({ maxLength: 2000 }),
      { maxKeys: 6 },
    );
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), async (extra, seed) => {
        const all = [...toy, ...Object.entries(extra)];
        const turn = seed % all.length;
        const turned = [...all.slice(turn), ...all.slice(0, turn)].reverse();
        const packed = await packageChart("toy", new Map(all));
        expect(sha256(await packageChart("toy", new Map(turned)))).toBe(sha256(packed));
        for (const [path, contents] of Object.entries(extra)) {
          const read = execFileSync("tar", ["-xO", "-f", "-", `toy/${path}`], {
            input: gunzipSync(packed),
          });
          expect(sha256(read)).toBe(sha256(contents));
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each(["../escape", "/etc/passwd", "templates//a", "templates/./a", "a\\b", ""])(
    "refuses the path %j",
    async (path) => {
      const packing = packageChart("toy", new Map([...toy, [path, bytes("")]]));
      await expect(packing).rejects.toThrow(`Chart toy: "${path}" is not a path below`);
    },
  );

  it("refuses a chart without Chart.yaml", async () => {
    await expect(packageChart("toy", new Map())).rejects.toThrow("Chart toy has no Chart.yaml");
  });
});

describe("readPackagedChart", () => {
  it("reads what was packed", async () => {
    expect(await readPackagedChart(await packageChart("toy", toy))).toEqual({
      apiVersion: "v2",
      name: "toy",
      version: "1.2.3",
      appVersion: "26.0",
    });
  });

  it("reads the chart's own Chart.yaml and not a subchart's", async () => {
    const subchart = bytes("apiVersion: v2\nname: sub\nversion: 0.0.1\n");
    const files = new Map([["charts/sub/Chart.yaml", subchart], ...toy]);
    expect(await readPackagedChart(await packageChart("toy", files))).toMatchObject({
      name: "toy",
    });
  });

  it.each([
    ["text", bytes("hello"), "a.tgz is not gzipped"],
    ["nothing", new Uint8Array(), "a.tgz is not gzipped"],
  ])("refuses %s", async (_, contents, sentence) => {
    await expect(readPackagedChart(contents, "a.tgz")).rejects.toThrow(sentence);
  });

  it("refuses half a package", async () => {
    const packed = await packageChart("toy", toy);
    await expect(readPackagedChart(packed.subarray(0, 60), "a.tgz")).rejects.toThrow(/^a\.tgz /);
  });

  it.each([
    ["- a list", "a.tgz: Chart.yaml is not a mapping"],
    ["apiVersion: v2\nname: toy\n", "a.tgz: Chart.yaml has no version"],
    ["apiVersion: v2\nname: toy\nversion: 1.0\n", "a.tgz: Chart.yaml has no version, or not as"],
    ["a: [", "a.tgz: Chart.yaml is not YAML"],
  ])("refuses Chart.yaml %j", async (text, sentence) => {
    const packed = await packageChart("toy", new Map([["Chart.yaml", bytes(text)]]));
    await expect(readPackagedChart(packed, "a.tgz")).rejects.toThrow(sentence);
  });
});
