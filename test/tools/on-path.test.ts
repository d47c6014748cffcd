import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { executables, findOnPath, fits } from "./on-path.js";
import { recipes } from "./recipes.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-path-"));
});

afterEach(() => rm(folder, { recursive: true }));

/** A script on a path of its own that answers as the tool would. */
async function command(place: string, name: string, body: string): Promise<string> {
  await mkdir(join(folder, place), { recursive: true });
  const file = join(folder, place, name);
  await writeFile(file, `#!/bin/sh\n${body}\n`);
  await chmod(file, 0o755);
  return file;
}

const helm = (version: string, template = "exit 0"): string =>
  `case "$1" in version) printf %s ${version};; template) ${template};; esac`;

describe("fits", () => {
  it.each([
    ["3.22.0", "3.22.0", true],
    ["3.22.5", "3.22.0", true],
    ["3.21.9", "3.22.0", false],
    ["4.22.0", "3.22.0", false],
    ["3.220.0", "3.22.0", false],
  ])("%s for %s: %s", (version, pinned, expected) => {
    expect(fits(version, pinned)).toBe(expected);
  });
});

describe("executables", () => {
  it("keeps PATH's order and leaves out what cannot be run and relative folders", async () => {
    const first = await command("a", "helm", "");
    await mkdir(join(folder, "b"));
    await writeFile(join(folder, "b", "helm"), "");
    const last = await command("c", "helm", "");
    const path = ["a", "b", "c", "d"].map((name) => join(folder, name)).join(":");
    expect(await executables("helm", `${path}:.:`)).toEqual([first, last]);
  });
});

describe("findOnPath", () => {
  it("passes over a Helm of another version", async () => {
    await command("a", "helm", helm("v4.3.2"));
    const fitting = await command("b", "helm", helm("v3.22.1"));
    const path = `${join(folder, "a")}:${join(folder, "b")}`;
    expect(await findOnPath(recipes.helm3, path)).toEqual({ file: fitting, version: "3.22.1" });
    expect((await findOnPath(recipes.helm4, path))?.version).toBe("4.3.2");
  });

  it("passes over a Helm that claims an old Kubernetes", async () => {
    await command("a", "helm", helm("v3.22.0", "exit 1"));
    expect(await findOnPath(recipes.helm3, join(folder, "a"))).toBeUndefined();
  });

  it("reads helm-unittest's version from the plugin's description", async () => {
    const file = await command("a", "untt", "");
    expect(await findOnPath(recipes["helm-unittest"], join(folder, "a"))).toBeUndefined();
    await writeFile(join(folder, "a", "plugin.yaml"), 'name: unittest\nversion: "1.1.2"\n');
    expect(await findOnPath(recipes["helm-unittest"], join(folder, "a"))).toEqual({
      file,
      version: "1.1.2",
    });
  });
});
