import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { attempt } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { built } from "./chart.js";
import { helm, helms, objectsIn } from "./render.js";

/** A parent chart of somebody else's, with the Keycloak chart as a dependency on a condition. */
const parent = {
  apiVersion: "v2",
  name: "platform",
  version: "1.0.0",
  dependencies: [
    { name: "keycloak", version: ">=0.0.0-0", repository: "", condition: "keycloak.enabled" },
  ],
};

describe.each(helms)("as a subchart under %s", (name) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-subchart-"));
    mkdirSync(join(folder, "charts"));
    cpSync(built("charts/keycloak"), join(folder, "charts/keycloak"), { recursive: true });
    writeFileSync(join(folder, "Chart.yaml"), stringify(parent));
    writeFileSync(join(folder, "values.yaml"), stringify({ keycloak: { enabled: true } }));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("renders beside the parent's globals", async () => {
    const values = ["--set", "global.imageRegistry=example.com", "--set", "keycloak.replicas=3"];
    const objects = objectsIn(await helm(name, ["template", "sso", folder, ...values]));
    const nodes = objects.find(({ kind }) => kind === "StatefulSet");
    expect(nodes).toMatchObject({ metadata: { name: "sso-keycloak" }, spec: { replicas: 3 } });
  });

  it("is not there where the parent turns it off", async () => {
    const values = ["--set", "keycloak.enabled=false"];
    expect(objectsIn(await helm(name, ["template", "sso", folder, ...values]))).toEqual([]);
  });

  it.each([
    ["a misspelt key", "keycloak.replica=3", "additional properties 'replica' not allowed"],
    ["a broken rule", "keycloak.http.enabled=false", "tls.enabled must be true when http.enabled"],
  ])("still refuses %s", async (_, value, sentence) => {
    const args = ["template", "sso", folder, "--set", value];
    const { code, stderr } = await attempt(await tool(name), args);
    expect(code).not.toBe(0);
    expect(stderr).toContain(sentence);
  });
});
