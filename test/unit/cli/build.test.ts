import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parse } from "yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tool } from "../../tools/tool.js";
import { run } from "../../tools/run.js";
import { digestOf, fairlead, main, workshop, type Workshop } from "./command.js";

let shop: Workshop;
const dist = () => join(shop.folder, "dist");
const written = () => [digestOf(dist()), digestOf(join(shop.folder, "schemas"))];

beforeAll(async () => {
  shop = workshop();
  const { code, stderr } = await fairlead(...shop.build);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});
afterAll(() => {
  shop.remove();
});

describe("the example chart", () => {
  const render = async (...words: readonly string[]) => {
    const chart = join(dist(), "charts/echo");
    const text = await run(await tool("helm3"), ["template", "pr-1", chart, ...words]);
    return text
      .split(/^---$/m)
      .map((document) => parse(document) as { readonly kind: string } | null)
      .filter((document) => document !== null);
  };

  it("renders with its defaults", async () => {
    const documents = await render();
    expect(documents).toMatchObject([
      { kind: "Service", spec: { type: "ClusterIP", ports: [{ port: 80 }] } },
      { kind: "Deployment", spec: { replicas: 2 } },
    ]);
    expect(JSON.stringify(documents)).not.toMatch(/strategy|nodePort|udp/);
  });

  it("renders the other side of each value", async () => {
    const set = "replicas=3,maxUnavailable=2,udp=true,exposure.scope=nodes,exposure.port=30080";
    expect(await render("--set", set)).toMatchObject([
      {
        kind: "Service",
        spec: {
          type: "NodePort",
          ports: [
            { port: 80, nodePort: 30080 },
            { port: 81, protocol: "UDP" },
          ],
        },
      },
      {
        kind: "Deployment",
        spec: {
          replicas: 3,
          strategy: { rollingUpdate: { maxUnavailable: 2 } },
          template: {
            spec: { containers: [{ args: ["netexec", "--http-port=8080", "--udp-port=8081"] }] },
          },
        },
      },
    ]);
  });

  it("refuses what its rule forbids", async () => {
    await expect(render("--set", "maxUnavailable=3")).rejects.toThrow(
      "maxUnavailable (3) must not exceed replicas (2)",
    );
  });

  it("is clean to helm lint", async () => {
    const words = ["lint", "--strict", join(dist(), "charts/echo")];
    expect(await run(await tool("helm3"), words)).toContain("1 chart(s) linted, 0 chart(s) failed");
  });
});

it("gives charts that import the package fairlead this very generator, installed or not", async () => {
  const other = workshop();
  try {
    const chart = join(other.charts, "echo/chart.ts");
    const text = readFileSync(chart, "utf8").replace('"../../generator/index.js"', '"fairlead"');
    writeFileSync(chart, text);
    rmSync(join(other.folder, "generator"));
    const { code, stderr } = await fairlead(...other.build);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(digestOf(join(other.folder, "dist/charts"))).toBe(digestOf(join(dist(), "charts")));
  } finally {
    other.remove();
  }
});

describe("a chart that cannot be built exits with 1 and leaves everything as it was", () => {
  const edit = (file: string, from: string, to: string) => () => {
    const path = join(shop.charts, "echo", file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };

  it.each<[string, () => void, RegExp]>([
    [
      "a value that nothing reads",
      edit(
        "chart.ts",
        "const fields = {",
        'const fields = { idle: boolean({ description: "?", default: true }),',
      ),
      /^ {2}idle is read by no template: use it in one, or delete the value$/m,
    ],
    [
      "a syntax error",
      edit("chart.ts", "const fields = {", "const fields = {{"),
      /echo\/chart\.ts: /,
    ],
    [
      "an import that is not there",
      edit("chart.ts", "generator/index.js", "generator/nowhere.js"),
      /echo\/chart\.ts:\d+:\d+ - Cannot find module .*nowhere\.js.\n$/,
    ],
    [
      "a name unlike its folder's",
      edit("chart.ts", 'name: "echo",\n    version', 'name: "ohce",\n    version'),
      /echo\/chart\.ts: the chart is named 'ohce', its folder 'echo'/,
    ],
    [
      "no chart at all",
      edit("chart.ts", "export default", "export const chart ="),
      /echo\/chart\.ts: the default export is no chart/,
    ],
    [
      "a misspelt value in a text",
      edit("NOTES.hbs", "replicas", "replica"),
      /NOTES\.hbs: the text reads replica, which is no value of the chart/,
    ],
    [
      "a missing text",
      () => {
        rmSync(join(shop.charts, "echo/README.hbs"));
      },
      /echo\/README\.hbs is missing: write it/,
    ],
  ])("%s", async (_, spoil, expected) => {
    const files = ["chart.ts", "NOTES.hbs", "README.hbs"].map((name) =>
      join(shop.charts, "echo", name),
    );
    const texts = files.map((file) => readFileSync(file, "utf8"));
    const before = written();
    spoil();
    try {
      const { code, stdout, stderr } = await fairlead(...shop.build);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(expected);
      expect(stderr).not.toMatch(/^ +at .*\(.*:\d+:\d+\)$/m);
      expect(written()).toEqual(before);
    } finally {
      for (const [index, file] of files.entries()) writeFileSync(file, texts[index] ?? "");
    }
  });

  it("a good chart beside a broken one", async () => {
    const before = written();
    const broken = join(shop.charts, "broken");
    mkdirSync(broken);
    writeFileSync(join(broken, "chart.ts"), "export default {};\n");
    try {
      expect((await fairlead(...shop.build)).code).toBe(1);
      expect(written()).toEqual(before);
    } finally {
      rmSync(broken, { recursive: true });
    }
  });

  it.each([
    ["no such folder", "nowhere", "nowhere: no such folder of charts\n"],
    [
      "a folder without charts",
      "schemas",
      "schemas has no chart: a chart is a folder with a chart.ts\n",
    ],
  ])("%s", async (_, folder, expected) => {
    const { code, stderr } = await fairlead("build", "--no-sdk", "--charts", folder);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expected });
  });
});

describe("a build that is killed", () => {
  it("leaves each chart as it was, and the next build mends the rest", async () => {
    const before = written();
    const charts = digestOf(join(dist(), "charts/echo"));
    for (const milliseconds of [40, 150, 300, 450, 600]) {
      const child = spawn(process.execPath, [main, ...shop.build], { stdio: "ignore" });
      const ended = once(child, "exit");
      await sleep(milliseconds);
      child.kill("SIGKILL");
      await ended;
      expect(digestOf(join(dist(), "charts/echo"))).toBe(charts);
    }
    expect((await fairlead(...shop.build)).code).toBe(0);
    expect(written()).toEqual(before);
  });
});
