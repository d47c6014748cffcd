import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attempt, type RunResult } from "../tools/run.js";
import { built } from "./chart.js";
import { helm, objectsIn } from "./render.js";
import { isMap } from "./suites.js";

/** What bash of the Job is told to do, as the chart renders it. */
async function renderedScript(): Promise<string> {
  const args = ["template", "sso", built("charts/postgresql"), "--set", "backup.enabled=true"];
  const [object] = objectsIn(await helm("helm4", [...args, "--show-only", "templates/job.yaml"]));
  const path = ["spec", "template", "spec", "containers", "0", "command", "2"];
  return String(
    path.reduce<unknown>(
      (value, key) =>
        Array.isArray(value) ? value[Number(key)] : isMap(value) ? value[key] : undefined,
      object,
    ),
  );
}

/** Answers at the third time; never where the server is down. */
const pgIsReady = `#!/bin/bash
echo x >> asked
if [ ! -e down ] && [ "$(wc -l < asked)" -ge 3 ]; then echo "sso-postgresql:5432 - accepting connections"
else echo "sso-postgresql:5432 - no response"; exit 2
fi
`;

/** Writes a dump and how it was called, fails half way, or ends the script as kubelet does while it is at work. */
const pgDump = `#!/bin/bash
echo PGDMP > "\${2#--file=}"
echo "\${*:3}" > arguments
echo "$PGUSER $PGPASSWORD" > credentials
[ ! -e refused ] || { echo "pg_dump: error: permission denied" >&2; exit 1; }
[ ! -e deleted ] || { exec &> /dev/null; kill -TERM "$PPID"; sleep 5; touch finished; }
`;

const DUMP = /^app-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.dump$/;

describe("the script that makes a dump", () => {
  let script: string;
  let folder: string;
  beforeAll(async () => {
    script = await renderedScript();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-dump-"));
    for (const name of ["backup", "secrets"]) mkdirSync(join(folder, name));
    write("secrets/username", "owner");
    write("secrets/password", "of $data\n");
    write("pg_isready", pgIsReady);
    write("pg_dump", pgDump);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  };

  const dumps = (): readonly string[] => readdirSync(join(folder, "backup")).sort();

  /** Runs it where some things are so, as files that the stand-ins look for. */
  async function run(...states: readonly string[]): Promise<RunResult> {
    for (const state of states) write(state, "");
    const here = script
      .replaceAll("/backup", join(folder, "backup"))
      .replaceAll("/run/secrets/postgresql", join(folder, "secrets"))
      .replaceAll("600", states.includes("down") ? "2" : "60")
      .replace("sleep 5", "sleep 1");
    const env = {
      PATH: `${folder}:${process.env["PATH"] ?? ""}`,
      PGDATABASE: "app",
      KEEP: "2",
    };
    return attempt("bash", ["-c", `cd ${folder}\n${here}`, "dump", "--more"], { env });
  }

  it("waits for the server, and says so", async () => {
    const { code, stdout, stderr } = await run();
    expect(stderr).toBe("");
    const waiting = "Waiting for the server: sso-postgresql:5432 - no response\n";
    expect(stdout).toBe(`${waiting.repeat(2)}Wrote ${dumps()[0] ?? "nothing"}\n`);
    expect(code).toBe(0);
    expect(dumps()).toEqual([expect.stringMatching(DUMP)]);
  });

  it("gives up in the end, for the next pod to try again", async () => {
    const { code, stderr } = await run("down");
    expect(stderr).toBe("No dump, after 2 seconds: sso-postgresql:5432 - no response\n");
    expect(code).toBe(1);
    expect(dumps()).toEqual([]);
  });

  it("hands on what the container is told", async () => {
    await run();
    expect(readFileSync(join(folder, "arguments"), "utf8")).toBe("--more\n");
  });

  it("is the user of the Secret's files, as they are but for a line's end", async () => {
    await run();
    expect(readFileSync(join(folder, "credentials"), "utf8")).toBe("owner of $data\n");
  });

  it("keeps the newest, and what is no dump of the database", async () => {
    const old = ["app-2026-01-01T02-30-00Z.dump", "app-2026-01-02T02-30-00Z.dump"];
    const others = ["app-old.dump", "other-2026-01-01T02-30-00Z.dump"];
    for (const file of [...old, ...others]) write(join("backup", file), "");
    expect((await run()).code).toBe(0);
    expect(dumps()).toEqual([old[1], expect.stringMatching(DUMP), ...others]);
  });

  it("leaves no part of a dump that fails, and removes no other", async () => {
    const old = ["app-2026-01-01T02-30-00Z.dump", "app-2026-01-02T02-30-00Z.dump"];
    for (const file of old) write(join("backup", file), "");
    const { code, stderr } = await run("refused");
    expect(stderr).toBe("pg_dump: error: permission denied\n");
    expect(code).toBe(1);
    expect(dumps()).toEqual(old);
  });

  it("leaves no part of a dump when its pod is deleted, and ends at once", async () => {
    expect((await run("deleted")).code).toBe(143);
    expect(existsSync(join(folder, "finished"))).toBe(false);
    expect(dumps()).toEqual([]);
  });
});
