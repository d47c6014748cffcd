import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UpdateJobs } from "./update-jobs.js";

const image = "quay.io/keycloak/keycloak:26.7.2";

/** As kc.sh of 26.7.3 writes it: texts in it have quotes and backslashes of their own. */
const metadata = String.raw`{"keycloak":{"version":"26.7.3"},"feature-compatibility":{"login":"{\"enabled\":true}"}}`;

const config = "0123456789abcdef".repeat(4);

/** The StatefulSet of such nodes, as kcadm.sh prints it. */
const statefulSet = (runs: string, configured: string): string => `{
  "kind" : "StatefulSet",
  "spec" : {
    "template" : {
      "metadata" : { "annotations" : { "checksum/config" : "${configured}" } },
      "spec" : { "containers" : [ { "name" : "keycloak", "image" : "${runs}" } ] }
    }
  }
}`;

/** What kc.sh of 26.7.3 says and exits with: 0 and 3 as it judges, 2 where it is told something wrong. */
const kc = `#!/bin/bash
echo "$*" >> asked
file=\${3#--file=}
case $2 in
  metadata)
    [ ! -e misconfigured ] || { echo "ERROR: Unknown option" >&2; exit 2; }
    printf '%s' '${metadata}' > "$file"
    ;;
  check)
    [ ! -e misconfigured ] || { echo "ERROR: Unknown option" >&2; exit 2; }
    [ ! -e disabled ] || exit 4
    cp "$file" checked
    if [ -e incompatible ]; then
      echo "[cacheEmbedded] Rolling Update is not available. 'cacheEmbedded.stack' is incompatible: jdbc-ping -> kubernetes." >&2
      exit 3
    fi
    echo "[OK] Rolling Update is available."
    ;;
esac
`;

let jobs: UpdateJobs;
beforeEach(() => {
  jobs = new UpdateJobs("Auto");
  jobs.write("kc.sh", kc);
});
afterEach(() => {
  jobs.remove();
});

describe("the Job that asks Keycloak before an upgrade", () => {
  const record = (): void => {
    jobs.write("statefulset", statefulSet(image, config));
    jobs.write("data(image)", image);
    jobs.write("data(config)", config);
    jobs.write("data(metadata)", metadata);
  };

  it("lets the upgrade roll where old and new nodes go together", async () => {
    record();
    const { code, stdout, stderr } = await jobs.run("update");
    expect(stderr).toBe("");
    expect(stdout).toBe(
      "[OK] Rolling Update is available.\nupdateStrategy is Auto: old and new nodes go together. The upgrade replaces one node after the other.\n",
    );
    expect(code).toBe(0);
    expect(jobs.read("checked")).toBe(metadata);
    expect(jobs.has("deleted")).toBe(false);
  });

  it("stops every node where they do not, and says why", async () => {
    record();
    const { code, stdout } = await jobs.run("update", "incompatible");
    expect(stdout).toMatch(
      /^\[cacheEmbedded\] .* is incompatible: jdbc-ping -> kubernetes\.\nupdateStrategy is Auto: old and new nodes do not go together\.\nupdateStrategy is Auto: the StatefulSet kc-keycloak is deleted.*\nAll its pods are gone after \d+ seconds\.\n$/,
    );
    expect(code).toBe(0);
    expect(jobs.has("deleted")).toBe(true);
  });

  const rolls: readonly [what: string, prepare: () => void, why: string][] = [
    ["nothing was recorded", () => undefined, "nothing was recorded of the nodes that run"],
    [
      "the Job that records has not ended yet",
      () => {
        for (const part of ["image", "config", "metadata"]) jobs.write(`data(${part})`, "");
      },
      "nothing was recorded of the nodes that run",
    ],
    [
      "another image runs than was recorded",
      () => {
        record();
        jobs.write("statefulset", statefulSet("quay.io/keycloak/keycloak:26.7.1", config));
      },
      "what was recorded is of another image or configuration than that of the nodes that run",
    ],
    [
      "the nodes are configured otherwise than was recorded",
      () => {
        record();
        jobs.write("statefulset", statefulSet(image, config.replace("0", "f")));
      },
      "what was recorded is of another image or configuration than that of the nodes that run",
    ],
  ];
  it.each(rolls)("asks nothing and rolls where %s", async (_, prepare, why) => {
    prepare();
    const { code, stdout } = await jobs.run("update", "incompatible");
    expect(stdout).toBe(
      `updateStrategy is Auto: ${why}. The upgrade replaces one node after the other.\n`,
    );
    expect(code).toBe(0);
    expect(jobs.has("asked")).toBe(false);
    expect(jobs.has("deleted")).toBe(false);
  });

  const fails: readonly [what: string, state: string, why: string][] = [
    [
      "Keycloak cannot be asked",
      "misconfigured",
      "whether old and new nodes go together is unknown, as kc.sh ended with 2. Set updateStrategy to RollingUpdate or Recreate.",
    ],
    [
      "Keycloak does not decide",
      "disabled",
      "Keycloak decides nothing while its feature rolling-updates is off. Set updateStrategy to RollingUpdate or Recreate.",
    ],
    [
      "what was recorded cannot be read",
      "unreadable",
      "what was recorded of the nodes cannot be read: HTTP error - 403 Forbidden",
    ],
  ];
  it.each(fails)("fails before anything is changed where %s", async (_, state, why) => {
    record();
    const { code, stderr } = await jobs.run("update", state);
    expect(stderr).toBe(`Nothing was changed: ${why}\n`);
    expect(code).toBe(1);
    expect(jobs.has("deleted")).toBe(false);
  });

  it("asks nothing where nothing runs", async () => {
    record();
    const { code, stdout } = await jobs.run("update", "none");
    expect(stdout).toBe("There is no StatefulSet kc-keycloak, so that no node is to be stopped.\n");
    expect(code).toBe(0);
    expect(jobs.has("asked")).toBe(false);
  });
});

describe("the Job that records after an upgrade what the next one is decided by", () => {
  it("writes metadata, image and configuration as they are", async () => {
    const { code, stdout, stderr } = await jobs.run("metadata");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^Recorded what the next upgrade is decided by, of the image \S+\.\n$/);
    expect(code).toBe(0);
    const written = jobs.read("written");
    expect(written.slice(0, written.indexOf('"metadata"'))).toMatch(
      /^data=\{"image":"quay\.io\/keycloak\/keycloak:[^"]+","config":"[0-9a-f]{64}",$/,
    );
    expect(written.slice(written.indexOf('"metadata"'))).toBe(
      `"metadata":${JSON.stringify(metadata)}}`,
    );
    expect(jobs.read("calls")).toContain(
      "update https://kubernetes.default.svc/api/v1/namespaces/default/configmaps/kc-keycloak-metadata -s data=",
    );
  });

  it("says what Keycloak says where that cannot tell", async () => {
    const { code, stdout, stderr } = await jobs.run("metadata", "misconfigured");
    expect(stdout).toBe("ERROR: Unknown option\n");
    expect(stderr).toBe(
      "Nothing was recorded, so that the next upgrade rolls: kc.sh ended with 2. Set updateStrategy to RollingUpdate or Recreate.\n",
    );
    expect(code).toBe(1);
    expect(jobs.has("written")).toBe(false);
  });

  it("says that it may not", async () => {
    const { code, stderr } = await jobs.run("metadata", "forbidden");
    expect(stderr).toBe(
      "Nothing was recorded, so that the next upgrade rolls: the ConfigMap cannot be written: HTTP error - 403 Forbidden\n",
    );
    expect(code).toBe(1);
  });
});
