import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findGo } from "./go.js";
import { recipes } from "./recipes.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-go-"));
});

afterEach(() => rm(folder, { recursive: true }));

async function goThatIs(version: string): Promise<string> {
  const file = join(folder, "go");
  await writeFile(file, `#!/bin/sh\necho ${version}\n`);
  await chmod(file, 0o755);
  return file;
}

describe("findGo", () => {
  it("says in one sentence what to install when there is no Go", async () => {
    await expect(findGo(recipes.helm3, folder)).rejects.toThrow(
      /^Helm 3\.22\.0 is not here and is built with Go: install Helm 3\.22\.0 or Go 1\.26 or newer\.$/,
    );
  });

  it("does not offer to install what only the pinned build can be", async () => {
    await expect(findGo(recipes.kubelet, folder)).rejects.toThrow(/: install Go 1\.26 or newer\.$/);
  });

  it("says that a Go is too old", async () => {
    const file = await goThatIs("go1.25.3");
    await expect(findGo(recipes.helm3, folder)).rejects.toThrow(`but ${file} is go1.25.3`);
  });

  it.each(["go1.26", "go1.26.8", "go1.31.0", "devel-go1.40"])("takes %s", async (version) => {
    const file = await goThatIs(version);
    expect(await findGo(recipes.helm3, folder)).toBe(file);
  });
});
