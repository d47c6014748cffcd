import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UpdateJobs } from "./update-jobs.js";

describe("the Job that stops every node before an upgrade", () => {
  let jobs: UpdateJobs;
  beforeEach(() => {
    jobs = new UpdateJobs("Recreate");
  });
  afterEach(() => {
    jobs.remove();
  });

  it("deletes the StatefulSet and waits until it is gone with its pods", async () => {
    const { code, stdout, stderr } = await jobs.run("update");
    expect(stderr).toBe("");
    expect(stdout).toMatch(
      /^updateStrategy is Recreate: the StatefulSet kc-keycloak is deleted.*\nAll its pods are gone after \d+ seconds\.\n$/,
    );
    expect(code).toBe(0);
    const calls = jobs.read("calls").trim().split("\n");
    expect(calls.map((call) => call.split(" ")[0])).toEqual(["get", "delete", "get", "get"]);
    expect(calls[1]).toContain(
      "delete https://kubernetes.default.svc/apis/apps/v1/namespaces/default/statefulsets/kc-keycloak --query propagationPolicy=Foreground",
    );
    expect(calls[1]).toContain("--token secret-token");
  });

  it("has nothing to do where nothing runs, as when Argo CD installs", async () => {
    const { code, stdout } = await jobs.run("update", "none");
    expect(stdout).toBe("There is no StatefulSet kc-keycloak, so that no node is to be stopped.\n");
    expect(code).toBe(0);
  });

  it("stops nothing where the API server does not answer", async () => {
    const { code, stderr } = await jobs.run("update", "down");
    expect(stderr).toBe(
      "Nothing was changed: the StatefulSet kc-keycloak is unknown: Failed to send request - Connect failed\n",
    );
    expect(code).toBe(1);
    expect(jobs.has("deleted")).toBe(false);
  });

  it("says that it may not", async () => {
    const { code, stderr } = await jobs.run("update", "forbidden");
    expect(stderr).toBe(
      "Nothing was changed: the StatefulSet kc-keycloak could not be deleted: HTTP error - 403 Forbidden\n",
    );
    expect(code).toBe(1);
  });

  it("stops nothing where it cannot trust the API server", async () => {
    const { code, stderr } = await jobs.run("update", "unread");
    expect(stderr).toBe(
      "Nothing was changed: the certificate of the API server cannot be read: not an X.509 certificate\n",
    );
    expect(code).toBe(1);
  });

  it("lets no new node start while an old one is left", async () => {
    const { code, stderr } = await jobs.run("update", "kept");
    expect(stderr).toBe(
      "The StatefulSet kc-keycloak is there after 4 seconds. Upgrade again once its pods are gone.\n",
    );
    expect(code).toBe(1);
  });
});
