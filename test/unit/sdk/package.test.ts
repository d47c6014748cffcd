import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sdkFiles } from "../../../generator/sdk/sdk-files.js";
import { sdkParts } from "../../../scripts/sdk-parts.js";
import { writeFiles } from "../../types/temporary-sdk.js";
import { everything } from "./toy-charts.js";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

describe("the package, installed into an empty project", () => {
  let folder: string;
  let project: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-pack-"));
    const source = join(folder, "source");
    project = join(folder, "project");
    mkdirSync(project);
    writeFiles(source, await sdkFiles([everything], { version: "1.0.0", parts: await sdkParts() }));
    const npm = (args: readonly string[], cwd: string) =>
      execFileSync("npm", [...args, "--cache", join(folder, "cache")], { cwd, stdio: "pipe" });
    npm(["pack", "--pack-destination", folder], source);
    writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
    npm(
      [
        "install",
        "--offline",
        "--no-audit",
        "--no-fund",
        join(folder, "fairlead-values-1.0.0.tgz"),
      ],
      project,
    );
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const compiled = (file: string) =>
    spawnSync(
      process.execPath,
      [tsc, "--strict", "--module", "nodenext", "--target", "es2023", "--outDir", ".", file],
      { cwd: project, encoding: "utf8" },
    );

  it("brings nothing with it", () => {
    expect(readdirSync(join(project, "node_modules")).filter((name) => name[0] !== ".")).toEqual([
      "@fairlead",
    ]);
  });

  it("compiles right values, and runs", () => {
    writeFileSync(
      join(project, "good.ts"),
      `import { fleet, toYaml, InvalidFleetError, InvalidValuesError } from "@fairlead/values";
import { everyThing, validate } from "@fairlead/values/every-thing";
declare const console: { log(text: string): void };

const wide: number = 0;
console.log(toYaml(everyThing({ replicas: 3, labels: { on: "yes" } })));
console.log(JSON.stringify(validate({ replica: 3 })));
try {
  everyThing({ replicas: wide });
} catch (error) {
  console.log(String(error instanceof InvalidValuesError && error.message));
}

const address: string = "239.1.1.1";
const values = everyThing({ discovery: { protocol: "multicast", address } });
console.log(fleet({ clusters: [{ name: "a", values }] }).clusters[0].network);
try {
  fleet({ clusters: [{ name: "a", values }, { name: "b", values }] });
} catch (error) {
  console.log(String(error instanceof InvalidFleetError && error.message));
}
`,
    );
    const { status, stdout } = compiled("good.ts");
    expect([status, stdout]).toEqual([0, ""]);
    const ran = execFileSync(process.execPath, ["good.js"], { cwd: project, encoding: "utf8" });
    expect(ran).toBe(`replicas: 3
labels:
  "on": "yes"

{"valid":false,"problems":[{"path":"replica","message":"unknown value 'replica'; did you mean 'replicas'?"}]}
These values do not fit the chart every-thing.
  replicas (0) must be at least 1
default
These clusters cannot be one fleet.
  clusters[1].values.discovery.address: b has the multicast address 239.1.1.1:46655 of a: no two clusters of a network may share it
`);
  });

  it("does not compile wrong values", () => {
    writeFileSync(
      join(project, "bad.ts"),
      `import { everyThing } from "@fairlead/values/every-thing";
everyThing({ cache: { sessions: "volatile", owners: 4 } });
`,
    );
    const { status, stdout } = compiled("bad.ts");
    expect(status).not.toBe(0);
    expect(stdout).toBe(
      `bad.ts(2,45): error TS2322: Type 'number' is not assignable to type '"cache.owners (4) must not exceed replicas (2)"'.\n`,
    );
  });
});
