import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { attempt } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { built } from "./chart.js";
import { helm, helms, objectsIn } from "./render.js";
import { isWorkload } from "./workload.js";

/** A document that breaks a rule, and what the rule says of the parent's. */
const broken = {
  "forgerock-am": [
    "secret.agentsKey=administrator",
    "forgerock-am.secret.administratorKey ('administrator')",
  ],
  "forgerock-ds": [
    "service.ldapPort=1636",
    "forgerock-ds.service.ldapPort (1636) must differ from forgerock-ds.service.ldapsPort (1636)",
  ],
  infinispan: ["owners=3", "infinispan.owners (3) must not exceed infinispan.replicas (2)"],
  keycloak: [
    "http.enabled=false",
    "keycloak.tls.enabled must be true when keycloak.http.enabled is false",
  ],
  "keycloak-wildfly": [
    "cache.owners=3",
    "keycloak-wildfly.cache.owners (3) must not exceed keycloak-wildfly.replicas (2)",
  ],
  postgresql: [
    "restore.file=a",
    "postgresql.restore.claimName must be set when postgresql.restore.file is set",
  ],
} as const;

const pairs = helms.flatMap((name) =>
  Object.entries(broken).map(([chart, [value, sentence]]) => ({ name, chart, value, sentence })),
);

/** A parent chart of somebody else's, with a chart as a dependency on a condition. */
const parent = (chart: string) => ({
  apiVersion: "v2",
  name: "platform",
  version: "1.0.0",
  dependencies: [
    { name: chart, version: ">=0.0.0-0", repository: "", condition: `${chart}.enabled` },
  ],
});

describe.each(pairs)("$chart as a subchart under $name", ({ name, chart, value, sentence }) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-subchart-"));
    mkdirSync(join(folder, "charts"));
    cpSync(built(`charts/${chart}`), join(folder, "charts", chart), { recursive: true });
    writeFileSync(join(folder, "Chart.yaml"), stringify(parent(chart)));
    writeFileSync(join(folder, "values.yaml"), stringify({ [chart]: { enabled: true } }));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("renders beside the parent's globals", async () => {
    const grace = "terminationGracePeriodSeconds";
    const values = ["--set", "global.imageRegistry=example.com", "--set", `${chart}.${grace}=90`];
    const objects = objectsIn(await helm(name, ["template", "sso", folder, ...values]));
    expect(objects.find(isWorkload)).toMatchObject({
      metadata: { name: `sso-${chart}` },
      spec: { template: { spec: { [grace]: 90 } } },
    });
  });

  it("is not there where the parent turns it off", async () => {
    const values = ["--set", `${chart}.enabled=false`];
    expect(objectsIn(await helm(name, ["template", "sso", folder, ...values]))).toEqual([]);
  });

  it.each([
    ["a misspelt key", "replica=3", "additional properties 'replica' not allowed"],
    ["a broken rule, by whole names", value, `: ${sentence}`],
  ])("still refuses %s", async (_, setting, refusal) => {
    const args = ["template", "sso", folder, "--set", `${chart}.${setting}`];
    const { code, stderr } = await attempt(await tool(name), args);
    expect(code).not.toBe(0);
    expect(stderr).toContain(refusal);
  });
});

it.each(helms)("%s names values of a dependency's dependency from the root", async (name) => {
  const folder = mkdtempSync(join(tmpdir(), "fairlead-subchart-"));
  mkdirSync(join(folder, "charts"));
  cpSync(built("charts/keycloak"), join(folder, "charts", "keycloak"), { recursive: true });
  writeFileSync(join(folder, "Chart.yaml"), stringify(parent("keycloak")));
  const values = {
    keycloak: { enabled: true, postgresql: { enabled: true, restore: { file: "a" } } },
  };
  const args = ["template", "sso", folder, "--values", "-"];
  const { stderr } = await attempt(await tool(name), args, { input: stringify(values) });
  rmSync(folder, { recursive: true });
  expect(stderr).toContain(
    ": keycloak.postgresql.restore.claimName must be set when keycloak.postgresql.restore.file is set",
  );
});
