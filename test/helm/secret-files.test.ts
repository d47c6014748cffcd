import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attempt, type RunResult } from "../tools/run.js";
import { built } from "./chart.js";
import { helm, objectsIn } from "./render.js";
import { isMap } from "./suites.js";

const sources = {
  existingSecret: { from: "existingSecret", name: "words" },
  externalSecret: { from: "externalSecret", storeName: "vault", remoteKey: "words" },
  vaultAgent: { from: "vaultAgent", role: "userstore", path: "secret/data/userstore" },
  csi: { from: "csi", className: "userstore", directoryManagerKey: "root" },
};

/** What the servers' entry point does about files of secrets, before it does anything else. */
async function entryPoint(secret: object): Promise<string> {
  const args = ["template", "r", built("charts/forgerock-ds"), "--show-only"];
  const rendered = await helm("helm4", [...args, "templates/configmap.yaml", "--values", "-"], {
    input: JSON.stringify({ secret }),
  });
  const [object] = objectsIn(rendered);
  const data: unknown = Reflect.get(object ?? {}, "data");
  const script = isMap(data) ? String(data["run.sh"]) : "";
  const lines = /\n(# (?:await|demand)_[^]*?)\nhas_left\(\) \{/.exec(script)?.[1];
  if (lines === undefined) throw new Error(`no files are asked for in ${script}`);
  return lines;
}

describe("the entry point of a server", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-files-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const path = (name: string): string => join(folder, "passwords", name);

  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    }
  };

  /** @param meanwhile what somebody does while it runs */
  const start = async (source: keyof typeof sources, meanwhile = ":"): Promise<RunResult> => {
    const lines = (await entryPoint(sources[source])).replaceAll("/opt/fairlead", folder);
    const script = ["set -euo pipefail", 'say() { echo "$*"; }', `(${meanwhile}) &`, lines];
    return attempt("bash", ["-c", [...script, "echo It goes on."].join("\n")], { timeout: 30_000 });
  };

  const both = { "directory-manager": "a", "replication-admin": "b" };

  it.each(["existingSecret", "externalSecret", "vaultAgent", "csi"] as const)(
    "goes on where all files are there: %s",
    async (source) => {
      write(both);
      expect(await start(source)).toMatchObject({ code: 0, stdout: "It goes on.\n" });
    },
  );

  it("stops where Vault's injector has not run, and names the file", async () => {
    expect(await start("vaultAgent")).toMatchObject({
      code: 1,
      stdout: `The file ${path("directory-manager")} is missing: the injector of Vault has not run for this pod. Have it watch the namespace, and delete the pod.\n`,
    });
  });

  it("stops where Vault has no such key", async () => {
    write({ ...both, "replication-admin": "" });
    expect(await start("vaultAgent")).toMatchObject({
      code: 1,
      stdout: `The file ${path("replication-admin")} is empty: Vault has no value under the key replication-admin of secret/data/userstore. Add one; it is tried again.\n`,
    });
  });

  it("stops where a class has no such object, of which Kubernetes makes a folder", async () => {
    mkdirSync(path("directory-manager"), { recursive: true });
    expect(await start("csi")).toMatchObject({
      code: 1,
      stdout: `The file ${path("directory-manager")} is missing or empty: the SecretProviderClass userstore gives nothing by the name root. Correct it, and delete the pod.\n`,
    });
  });

  it.each([
    ["existingSecret", "The Secret words has no value under the key replication-admin: add one."],
    [
      "externalSecret",
      "The Secret r-forgerock-ds has no value under the key replication-admin: add one, or ask kubectl describe why the operator's object of its name makes none.",
    ],
  ] as const)("waits for the key of a Secret, and names it: %s", async (source, sentence) => {
    write({ "directory-manager": "a" });
    const { code, stdout } = await start(source, `sleep 1; echo b > ${path("replication-admin")}`);
    expect(code).toBe(0);
    expect(stdout).toBe(
      `${sentence} This pod goes on by itself then, within two minutes.\nIt goes on.\n`,
    );
  });
});
