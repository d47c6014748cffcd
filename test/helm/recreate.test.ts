import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attempt, type RunResult } from "../tools/run.js";
import { built } from "./chart.js";
import { helm, objectsIn } from "./render.js";
import { isMap } from "./suites.js";

/** What bash of the Job is told to do, as the chart renders it. */
async function renderedScript(): Promise<string> {
  const args = ["template", "kc", built("charts/keycloak"), "--set", "updateStrategy=Recreate"];
  const shown = ["--show-only", "templates/job-update.yaml"];
  const [object] = objectsIn(await helm("helm4", [...args, ...shown]));
  const path = ["spec", "template", "spec", "containers", "0", "command", "2"];
  const script = path.reduce<unknown>(
    (value, name) =>
      Array.isArray(value) ? value[Number(name)] : isMap(value) ? value[name] : undefined,
    object,
  );
  return String(script);
}

/** What kcadm.sh of 26.7.3 says and exits with; the StatefulSet is seen once more after it is deleted. */
const kcadm = `#!/bin/bash
echo "$*" >> calls
case $1 in
  delete) [ ! -e forbidden ] || { echo "HTTP error - 403 Forbidden" >&2; exit 1; }; touch deleted ;;
  get)
    [ ! -e down ] || { echo "Failed to send request - Connect failed" >&2; exit 1; }
    if [ -e none ]; then :
    elif [ ! -e deleted ] || [ -e kept ]; then echo '{ "kind" : "StatefulSet" }'; exit 0
    elif [ ! -e seen ]; then touch seen; echo '{ "kind" : "StatefulSet" }'; exit 0
    fi
    echo "Resource not found for url: $2" >&2
    exit 1
    ;;
esac
`;

describe("the Job that stops every node before an upgrade", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-recreate-"));
    write("kcadm.sh", kcadm);
    write("java", "#!/bin/sh\n");
    write(
      "keytool",
      "#!/bin/sh\n[ ! -e unread ] || { echo 'not an X.509 certificate'; exit 1; }\n",
    );
    write("token", "secret-token\n");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  };

  /** Runs it where some things are so, as files that the stand-ins look for. */
  async function run(...states: readonly string[]): Promise<RunResult> {
    for (const state of states) write(state, "");
    const script = (await renderedScript())
      .replace("own=/var/run/secrets/kubernetes.io/serviceaccount", `own=${folder}`)
      .replace("/opt/keycloak/bin/kcadm.sh", join(folder, "kcadm.sh"))
      .replace("patience=180", "patience=4");
    const env = { PATH: `${folder}:${process.env["PATH"] ?? ""}` };
    return attempt("bash", ["-c", `cd ${folder}\n${script}`], { env });
  }

  it("deletes the StatefulSet and waits until it is gone with its pods", async () => {
    const { code, stdout, stderr } = await run();
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /^updateStrategy is Recreate: the StatefulSet kc-keycloak is deleted.*\nAll its pods are gone after \d+ seconds\.\n$/,
    );
    expect(code).toBe(0);
    const calls = readFileSync(join(folder, "calls"), "utf8").trim().split("\n");
    expect(calls.map((call) => call.split(" ")[0])).toEqual(["get", "delete", "get", "get"]);
    expect(calls[1]).toContain(
      "delete https://kubernetes.default.svc/apis/apps/v1/namespaces/default/statefulsets/kc-keycloak --query propagationPolicy=Foreground",
    );
    expect(calls[1]).toContain("--token secret-token");
  });

  it("has nothing to do where nothing runs, as when Argo CD installs", async () => {
    const { code, stdout } = await run("none");
    expect(stdout).toBe("There is no StatefulSet kc-keycloak, so that no node is to be stopped.\n");
    expect(code).toBe(0);
  });

  it("stops nothing where the API server does not answer", async () => {
    const { code, stderr } = await run("down");
    expect(stderr).toBe(
      "Nothing was changed: the StatefulSet kc-keycloak is unknown: Failed to send request - Connect failed\n",
    );
    expect(code).toBe(1);
    expect(existsSync(join(folder, "deleted"))).toBe(false);
  });

  it("says that it may not", async () => {
    const { code, stderr } = await run("forbidden");
    expect(stderr).toBe(
      "Nothing was changed: the StatefulSet kc-keycloak could not be deleted: HTTP error - 403 Forbidden\n",
    );
    expect(code).toBe(1);
  });

  it("stops nothing where it cannot trust the API server", async () => {
    const { code, stderr } = await run("unread");
    expect(stderr).toBe(
      "Nothing was changed: the certificate of the API server cannot be read: not an X.509 certificate\n",
    );
    expect(code).toBe(1);
  });

  it("lets no new node start while an old one is left", async () => {
    const { code, stderr } = await run("kept");
    expect(stderr).toBe(
      "The StatefulSet kc-keycloak is there after 4 seconds. Upgrade again once its pods are gone.\n",
    );
    expect(code).toBe(1);
  });
});
