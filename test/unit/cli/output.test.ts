import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordOf, recordOfBoth } from "../../../generator/cli/written.js";
import { attempt } from "../../tools/run.js";
import { digestOf, fairlead, main, workshop, type Workshop } from "./command.js";

describe("a build loses nothing of the user's", () => {
  let shop: Workshop;
  beforeEach(() => {
    shop = workshop();
  });
  afterEach(() => {
    shop.remove();
  });
  const at = (...names: readonly string[]) => join(shop.folder, ...names);
  const put = (path: string, text = "mine") => {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, text);
  };
  const build = (...more: readonly string[]) => fairlead(...shop.build, ...more);

  it.each([
    ["the folder around the sources", () => at()],
    ["the sources themselves", () => at("charts")],
    [
      "a link to the folder around the sources",
      () => {
        symlinkSync(at(), at("link"));
        return at("link");
      },
    ],
  ])("does not write into %s", async (_, out) => {
    const before = digestOf(shop.charts);
    const { code, stderr } = await build("--out", out());
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\S+charts overlaps \S+charts, the sources of the charts: name /);
    expect(digestOf(shop.charts)).toBe(before);
  });

  it.each(["charts/echo/notes.txt", "charts/echo/templates/own.yaml"])(
    "keeps %s, which no build wrote",
    async (name) => {
      await build();
      put(at("dist", name));
      const before = digestOf(at("dist"));
      const { code, stderr } = await build();
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /dist\/charts\/echo has \S+, which no build wrote: nothing is replaced/,
      );
      expect(digestOf(at("dist"))).toBe(before);
    },
  );

  it("keeps a folder that was there before any build", async () => {
    put(at("dist/charts/echo/a"));
    put(at("dist/charts/echo/b"));
    const { code, stderr } = await build();
    expect({ code, named: stderr.includes("has a and 1 more") }).toEqual({ code: 1, named: true });
    expect(readdirSync(at("dist/charts/echo"))).toEqual(["a", "b"]);
  });

  it("does not write schemas among the sources", async () => {
    const before = digestOf(shop.charts);
    const { code, stderr } = await build("--schemas", at("charts/echo"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\S+echo is within \S+charts, the sources of the charts: name /);
    expect(digestOf(shop.charts)).toBe(before);
  });

  it("keeps a file that is no schema", async () => {
    put(at("schemas/echo/0.1.0.json"));
    const { code, stderr } = await build();
    expect({ code, named: /0\.1\.0\.json is no schema, so that no/.test(stderr) }).toEqual({
      code: 1,
      named: true,
    });
    expect(readFileSync(at("schemas/echo/0.1.0.json"), "utf8")).toBe("mine");
    expect(existsSync(at("dist"))).toBe(false);
  });

  it.each(["{", "[1]", '{ "charts/echo": "Chart.yaml" }'])(
    "takes no other file for its record: %s",
    async (text) => {
      put(at("dist/.fairlead.json"), text);
      const { code, stderr } = await build();
      expect({ code, named: /\.fairlead\.json is broken: delete it/.test(stderr) }).toEqual({
        code: 1,
        named: true,
      });
      expect(readFileSync(at("dist/.fairlead.json"), "utf8")).toBe(text);
    },
  );

  it("has new and old files on record while it writes, so that one that is killed can be done again", () => {
    const files = (...names: readonly string[]) => new Map(names.map((name) => [name, ""]));
    const before = { sdk: ["a.js"], "charts/echo": ["old.yaml", "Chart.yaml"] };
    const now = new Map([["charts/echo", files("new.yaml", "Chart.yaml")]]);
    expect(JSON.parse(recordOfBoth(before, now))).toEqual({
      sdk: ["a.js"],
      "charts/echo": ["Chart.yaml", "new.yaml", "old.yaml"],
    });
    expect(JSON.parse(recordOf(before, now))).toEqual({
      sdk: ["a.js"],
      "charts/echo": ["Chart.yaml", "new.yaml"],
    });
  });

  it("does not touch a folder that has what it would write", async () => {
    await build();
    const chart = at("dist", "charts", "echo");
    const before = statSync(chart).ino;
    await build();
    expect(statSync(chart).ino).toBe(before);
    rmSync(join(chart, "Chart.yaml"));
    await build();
    expect(existsSync(join(chart, "Chart.yaml"))).toBe(true);
  });

  it("says what to do next, outside of the checkout without its Makefile", async () => {
    const { stdout } = await attempt(process.execPath, [main, ...shop.build], { cwd: at() });
    expect(stdout).toContain("npx --no -- fairlead serve");
    expect(stdout).not.toContain("make ");
  });

  it("replaces what builds wrote, and leaves nothing beside it", async () => {
    await build();
    const { code } = await build();
    expect(code).toBe(0);
    expect(readdirSync(at("dist")).sort()).toEqual([".fairlead.json", "charts", "repo"]);
    expect(readdirSync(at("dist/charts"))).toEqual(["echo"]);
  });

  it.each([
    ["below /proc", () => "/proc/fairlead", /^\/proc\/fairlead: the folder cannot be made: /],
    [
      "where a file is",
      () => {
        put(at("file"));
        return at("file");
      },
      /file is a file: name a folder$/m,
    ],
  ])("says that it cannot write %s", async (_, out, sentence) => {
    const { code, stderr } = await build("--out", out());
    expect(code).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("does not change a version that is released", async () => {
    await build();
    const places = ["--charts", shop.charts, "--compiled", at("none")];
    const release = ["--out", at("dist"), "--schemas", at("schemas")];
    expect(await fairlead("release", "echo", ...places, ...release)).toMatchObject({ code: 0 });
    expect((await build()).code).toBe(0);
    const source = at("charts/echo/chart.ts");
    const text = readFileSync(source, "utf8");
    writeFileSync(source, text.replace("maximum: 50", "maximum: 60"));
    const before = [digestOf(at("dist")), digestOf(at("schemas"))];
    const refused = await build();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toBe(
      "echo 0.1.0 is released, and its schema and its package would change: raise metadata.version in the chart's chart.ts\n",
    );
    expect([digestOf(at("dist")), digestOf(at("schemas"))]).toEqual(before);
    writeFileSync(
      source,
      readFileSync(source, "utf8").replace('version: "0.1.0"', 'version: "0.2.0"'),
    );
    expect((await build()).code).toBe(0);
    expect(readdirSync(at("schemas/echo")).sort()).toEqual([
      "0.1.0.json",
      "0.2.0.json",
      "released.json",
    ]);
  });
});

describe("values --output", () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-values-"));
    const values = "{ replicas: 3 }";
    const source = `import { keycloak } from "@fairlead/values/keycloak";\nexport default keycloak(${values});\n`;
    writeFileSync(at("one.values.ts"), source);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const text = "replicas: 3\n";
  const write = (to: string) => fairlead("values", at("one.values.ts"), "--output", to);

  it("writes through a link, and keeps the file's mode", async () => {
    writeFileSync(at("real.yaml"), "old", { mode: 0o600 });
    symlinkSync("real.yaml", at("link.yaml"));
    expect(await write(at("link.yaml"))).toMatchObject({ code: 0, stderr: "" });
    expect(lstatSync(at("link.yaml")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("real.yaml"), "utf8")).toBe(text);
    expect(statSync(at("real.yaml")).mode & 0o777).toBe(0o600);
  });

  it("writes what a link names that is not there yet", async () => {
    symlinkSync("later.yaml", at("link.yaml"));
    expect(await write(at("link.yaml"))).toMatchObject({ code: 0 });
    expect(readFileSync(at("later.yaml"), "utf8")).toBe(text);
  });

  it("refuses a folder, and leaves nothing behind", async () => {
    mkdirSync(at("folder"));
    const { code, stderr } = await write(at("folder"));
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${at("folder")} is a folder: name a file in it\n`,
    });
    expect(readdirSync(folder).sort()).toEqual(["folder", "one.values.ts"]);
  });

  it("writes to a pipe and a device as to a stream", async () => {
    const words = [main, "values", at("one.values.ts"), "--output", "/dev/stdout"];
    expect(execFileSync(process.execPath, words, { encoding: "utf8" })).toBe(text);
    expect(await write("/dev/null")).toMatchObject({ code: 0 });
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
    const script = `"$0" "$@" > "${at("out.txt")}"`;
    await attempt("/bin/sh", ["-c", script, process.execPath, ...words]);
    expect(readFileSync(at("out.txt"), "utf8")).toBe(text);
  });

  it("leaves nothing behind where it cannot write", async () => {
    const { code, stderr } = await write("/proc/fairlead/x.yaml");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\/proc\/fairlead: the folder cannot be made: /);
    expect(existsSync("/proc/fairlead")).toBe(false);
  });
});
