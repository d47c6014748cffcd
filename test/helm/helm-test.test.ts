import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempt, type RunResult } from "../tools/run.js";
import { built } from "./chart.js";
import { helm, objectsIn } from "./render.js";
import { isMap } from "./suites.js";

/** What bash of the test's pod is told to do, as the chart renders it. */
async function renderedScript(...settings: readonly string[]): Promise<string> {
  const set = ["helmTest.enabled=true", ...settings].flatMap((setting) => ["--set", setting]);
  const args = ["template", "kc", built("charts/keycloak"), ...set];
  const [object] = objectsIn(await helm("helm4", [...args, "--show-only", "templates/test.yaml"]));
  const path = ["spec", "containers", "0", "command", "2"];
  const script = path.reduce<unknown>(
    (value, name) =>
      Array.isArray(value) ? value[Number(name)] : isMap(value) ? value[name] : undefined,
    object,
  );
  return String(script);
}

const metric = (view: number): string =>
  `# TYPE vendor_cluster_size gauge\nvendor_cluster_size{cache_manager="keycloak",node="a-1"} ${view}.0\n`;

describe("the test of helm test", () => {
  let folder: string;
  /** What nodes say, one after the other; the last one for ever. */
  let views: number[] = [];
  const node: Server = createServer((_, response) => {
    const [view = 0] = views.length > 1 ? views.splice(0, 1) : views;
    response.end(view === 0 ? "vendor_other 1\n" : metric(view));
  });
  let port = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-helm-test-"));
    await new Promise<void>((resolve) => node.listen(0, "127.0.0.1", resolve));
    ({ port } = node.address() as AddressInfo);
  });
  afterAll(() => {
    node.close();
    rmSync(folder, { recursive: true });
  });

  /** Runs it with this machine for the pods, and a kcadm.sh that knows one password. */
  async function run(script: string, password = "right", patience = 1): Promise<RunResult> {
    const kcadm = join(folder, "kcadm.sh");
    const lines = [
      "#!/bin/sh",
      'echo "Logging into $6"',
      '[ "$KC_CLI_PASSWORD" = right ] || { echo "Invalid user credentials [invalid_grant]"; exit 1; }',
    ];
    writeFileSync(kcadm, lines.join("\n"));
    chmodSync(kcadm, 0o755);
    const here = script
      .replaceAll("/opt/keycloak/bin/kcadm.sh", kcadm)
      .replace('"$pod.kc-keycloak-headless.default.svc.cluster.local"', "127.0.0.1")
      .replace("$0/9000", `$0/${port}`)
      .replace("-ge 120", `-ge ${patience}`);
    const env = { ADMIN_USERNAME: "admin", KC_CLI_PASSWORD: password };
    return attempt("bash", ["-c", here], { env });
  }

  it("logs in and says what every node sees", async () => {
    views = [2];
    const { code, stdout, stderr } = await run(await renderedScript());
    expect(stderr).toBe("");
    expect(stdout).toBe(
      `Logging in at http://kc-keycloak.default.svc.cluster.local:8080 as the administrator of the Secret kc-keycloak-admin.
The administrator logged in.
kc-keycloak-0 has a view of 2.
kc-keycloak-1 has a view of 2.
Every node sees 2.
`,
    );
    expect(code).toBe(0);
  });

  it("waits for nodes that are about to agree", async () => {
    views = [2, 1, 2];
    const { code, stdout } = await run(await renderedScript(), "right", 60);
    expect(stdout).toContain("Not yet: kc-keycloak-1 has a view of 1 nodes instead of 2.\n");
    expect(code).toBe(0);
  });

  it("says which node sees too few", async () => {
    views = [1];
    const { code, stderr } = await run(await renderedScript());
    expect(stderr).toBe(
      "The nodes are not one cluster: kc-keycloak-0 has a view of 1 nodes instead of 2.\n",
    );
    expect(code).toBe(1);
  });

  it("says which node tells nothing, and what it told instead", async () => {
    views = [0];
    const { code, stderr } = await run(await renderedScript());
    expect(stderr).toMatch(
      /^The nodes are not one cluster: kc-keycloak-0 does not tell its view: HTTP/,
    );
    expect(code).toBe(1);
  });

  it("takes more nodes than autoscaling leaves", async () => {
    views = [4];
    const { code, stdout } = await run(await renderedScript("autoscaling.enabled=true"));
    expect(stdout).toContain("Every node sees at least 2.\n");
    expect(code).toBe(0);
  });

  it("says why the administrator cannot log in", async () => {
    const { code, stderr } = await run(await renderedScript(), "wrong");
    expect(stderr).toBe(
      "The administrator could not log in: Invalid user credentials [invalid_grant]\n",
    );
    expect(code).toBe(1);
  });

  it("says what it does not look at", async () => {
    const off = await renderedScript("metrics.enabled=false", "bootstrapAdmin.enabled=false");
    const { code, stdout } = await run(off);
    expect(stdout).toBe(
      `bootstrapAdmin.enabled is false: nobody logs in at http://kc-keycloak.default.svc.cluster.local:8080.
metrics.enabled is false: nodes do not tell how many they see.
`,
    );
    expect(code).toBe(0);
  });
});
