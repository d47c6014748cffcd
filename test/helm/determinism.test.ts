import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sha256 } from "../../generator/repository/digest.js";
import { filesIn } from "../golden/folder.js";
import { run } from "../tools/run.js";
import { root } from "./chart.js";

/** Surroundings that must leave no trace in what is built. */
const surroundings = [
  { name: "one", env: { TZ: "UTC", LC_ALL: "C" } },
  { name: "another/deeper", env: { TZ: "Pacific/Auckland", LC_ALL: "tr_TR.UTF-8" } },
] as const;

describe("two builds in two folders", () => {
  let folder: string;
  const digests: ReadonlyMap<string, string>[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-determinism-"));
    for (const { name, env } of surroundings) {
      const place = join(folder, name);
      mkdirSync(place, { recursive: true });
      for (const part of ["charts", "build", "node_modules"])
        symlinkSync(join(root, part), join(place, part));
      const cli = join(root, "build/generator/cli/main.js");
      await run(process.execPath, [cli, "build", "--out", "out", "--schemas", "out/schemas"], {
        cwd: place,
        env,
      });
      const files = [...filesIn(join(place, "out")).keys()];
      digests.push(
        new Map(files.map((file) => [file, sha256(readFileSync(join(place, "out", file)))])),
      );
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("have the same bytes", () => {
    const [one, other] = digests;
    expect([...(one?.keys() ?? [])].filter((file) => file.endsWith(".tgz"))).not.toHaveLength(0);
    expect(Object.fromEntries(other ?? [])).toEqual(Object.fromEntries(one ?? []));
  });
});
