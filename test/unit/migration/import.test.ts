import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { root } from "../../helm/chart.js";
import { attempt } from "../../tools/run.js";
import { fairlead, main } from "../cli/command.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-import-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Imports a values file, and has the values of what it became. */
async function imported(from: string, yaml: string) {
  const file = join(folder, "old.yaml");
  const output = join(folder, "keycloak.values.ts");
  writeFileSync(file, yaml);
  const { code, stderr } = await fairlead("import", "--from", from, file, "-o", output);
  expect({ code, stderr: stderr.split("\n")[0] }).toMatchObject({ code: 0 });
  const made = await fairlead("values", output);
  expect(made.stderr).toBe("");
  return { summary: stderr, code: readFileSync(output, "utf8"), values: made.stdout };
}

describe("values for codecentric/keycloakx", () => {
  it("are carried, with the path that issuers have", async () => {
    const { summary, code, values } = await imported(
      "codecentric/keycloakx",
      `database:
  hostname: db.example.com
  port: "5433"
command: [/opt/keycloak/bin/kc.sh, start, --hostname=login.example.com, --features=passkeys]
extraEnv: |
  - name: KC_BOOTSTRAP_ADMIN_PASSWORD
    valueFrom: { secretKeyRef: { name: first-admin, key: word } }
  - name: TEAM
    value: {{ .Values.team }}
  - name: COLOUR
    value: blue
replicaCount: 3
`,
    );
    expect(summary).toContain("carried 8 of 9 keys of codecentric/keycloakx; 1 more did nothing");
    expect(summary).toContain("extraEnv TEAM");
    expect(summary).toContain("replicaCount: it is called replicas there and here");
    expect(code).toContain("takes '/auth' where it is not set");
    for (const line of [
      "host: db.example.com",
      "port: 5433",
      "relativePath: /auth",
      "url: https://login.example.com",
      "name: first-admin",
      "passwordKey: word",
      "name: COLOUR",
    ])
      expect(values).toContain(line);
    expect(values).not.toContain("TEAM");
  });

  it("of a HelmRelease and of a subchart are found", async () => {
    const yaml = (before: string) => `${before}database: { hostname: db }\n`;
    const release =
      "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  values:\n    ";
    for (const text of [yaml(release), yaml("sso:\n  ")])
      expect((await imported("codecentric/keycloakx", text)).values).toContain("host: db");
  });

  it.each([
    [
      "valuesObject",
      "source:\n    helm:\n      valuesObject:\n        database: { hostname: db }\n",
    ],
    ["text", "source:\n    helm:\n      values: |\n        database: { hostname: db }\n"],
    [
      "several sources",
      "sources:\n  - ref: values\n  - helm:\n      values: 'database: { hostname: db }'\n",
    ],
  ])("of an Application are found: %s", async (_, source) => {
    const application = `apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  ${source}`;
    const { summary, values } = await imported("codecentric/keycloakx", application);
    expect(values).toContain("host: db");
    expect(summary).toContain("carried 1 of 1 keys");
  });

  it("of TLS name the Secret, where there is one", async () => {
    const tls = (...names: readonly string[]) =>
      `ingress:\n  enabled: true\n  rules: [{ host: a.example.com }]\n  tls: [${names.map((name) => `{ hosts: [a.example.com], secretName: ${name} }`).join(", ")}]\n`;
    const one = await imported("codecentric/keycloakx", tls("a", "a"));
    expect(one.values).toContain("secretName: a");
    const two = await imported("codecentric/keycloakx", tls("a", "b"));
    expect(two.summary).toContain("there are several, and ingress.tls.secretName is one");
    const wrong = await imported("bitnami/keycloak", "ingress: { hostname: A_B, tls: true }\n");
    expect(wrong.values).not.toContain("certificate");
  });

  it("come from standard input, too, and go to standard output", async () => {
    const yaml = "database: { hostname: db }\n";
    const args = [main, "import", "--from", "codecentric/keycloakx", "-"];
    const { code, stdout } = await attempt(process.execPath, args, { input: yaml, cwd: root });
    expect(code).toBe(0);
    expect(stdout).toContain('host: "db"');
  });

  it("of providers get two dashes, where that is known", async () => {
    const { summary, values } = await imported(
      "codecentric/keycloakx",
      `args:
  - --spi-events-listener-jboss-logging-success-level=info
  - --spi-phone-default-service=company
extraEnv: |
  - name: KC_SPI_EVENTS_LISTENER_JBOSS_LOGGING_ERROR_LEVEL
    value: warn
`,
    );
    expect(values).toContain("spi-events-listener--jboss-logging--success-level: info");
    expect(values).toContain("spi-events-listener--jboss-logging--error-level: warn");
    expect(values).not.toContain("phone");
    expect(summary).toContain("args --spi-phone-default-service: write two dashes");
  });

  it("of realms become realmImport", async () => {
    const { values } = await imported(
      "codecentric/keycloakx",
      `extraVolumes: |
  - name: realms
    configMap: { name: company-realm }
extraVolumeMounts: |
  - name: realms
    mountPath: /opt/keycloak/data/import
`,
    );
    expect(values).toContain("- company-realm");
    expect(values).not.toContain("extraVolumes");
  });
});

it("of bitnami/keycloak, keycloak-config-cli becomes configCli, with an image of its own", async () => {
  const { summary, values } = await imported(
    "bitnami/keycloak",
    `postgresql: { enabled: false }
keycloakConfigCli:
  enabled: true
  image: { tag: 6.4.0-debian-12-r9 }
  existingConfigmap: company-realm
  configuration: { small.yaml: "realm: small" }
  extraEnvVars: [{ name: IMPORT_VARSUBSTITUTION_ENABLED, value: "true" }]
  extraEnvVarsSecret: realm-passwords
  backoffLimit: 3
`,
  );
  for (const line of [
    "  enabled: true",
    "    - company-realm",
    "    small.yaml: 'realm: small'",
    "    - name: IMPORT_VARSUBSTITUTION_ENABLED",
    "        name: realm-passwords",
    "  backoffLimit: 3",
  ])
    expect(values.replaceAll('"', "'")).toContain(line.replaceAll('"', "'"));
  expect(summary).toContain("keycloakConfigCli.image: Bitnami's images are frozen");
});

it("values for bitnami/keycloak are carried, without passwords and its own database", async () => {
  const { summary, values } = await imported(
    "bitnami/keycloak",
    `replicaCount: 3
auth: { adminUser: root, adminPassword: hidden, existingSecret: admin }
externalDatabase: { host: db, existingSecret: db-user, existingSecretUserKey: user }
resources: { limits: { memory: 64Mi } }
proxy: edge
ingress: { enabled: false, hostname: off.example.com }
`,
  );
  for (const line of ["replicas: 3", "username: root", "passwordKey: admin-password"])
    expect(values).toContain(line);
  expect(values).toContain("usernameKey: user");
  expect(values).not.toMatch(/hidden|64Mi|off\.example/);
  expect(summary).toContain("auth.adminPassword: passwords are not values here");
  expect(summary).toContain("resources: ");
  expect(values).not.toContain("postgresql");
});

it("a database that bitnami/keycloak brings along is one that ours does, and begins empty", async () => {
  const { summary, values } = await imported(
    "bitnami/keycloak",
    `postgresql:
  auth: { database: sso, existingSecret: sso-db, password: hidden }
  primary: { persistence: { size: 20Gi } }
`,
  );
  expect(values).toMatch(/postgresql:(.|\n)*enabled: true/);
  for (const line of ["database: sso", "name: sso-db", "size: 20Gi"])
    expect(values).toContain(line);
  expect(values).not.toContain("hidden");
  expect(summary).toContain("the database begins empty");
});

it("values for codecentric/keycloak are carried, with variables of WildFly's image", async () => {
  const { values } = await imported(
    "codecentric/keycloak",
    `postgresql: { enabled: false }
extraEnv: |
  - { name: DB_ADDR, value: old-db }
  - { name: PROXY_ADDRESS_FORWARDING, value: "true" }
`,
  );
  for (const line of ["host: old-db", "headers: xforwarded", "relativePath: /auth"])
    expect(values).toContain(line);
});

it("values for cloudpirates/keycloak are carried", async () => {
  const { summary, values } = await imported(
    "cloudpirates/keycloak",
    `keycloak: { hostname: login.example.com, proxyHeaders: xforwarded }
database: { host: db, existingSecret: db-user }
features: { enabled: [passkeys] }
replicas: 2
`,
  );
  for (const line of ["url: https://login.example.com", "passwordKey: db-password", "- passkeys"])
    expect(values).toContain(line);
  expect(summary).toContain("replicas: no value of cloudpirates/keycloak is known by this name");
});

it("values for our own chart on WildFly are carried, with the path that issuers have", async () => {
  const { summary, code, values } = await imported(
    "fairlead/keycloak-wildfly",
    `replicas: 3
cache: { owners: 3 }
hostname: { frontendUrl: https://login.example.com/auth }
`,
  );
  for (const line of ["replicas: 3", "url: https://login.example.com/auth", "relativePath: /auth"])
    expect(values).toContain(line);
  expect(summary).toContain("carried 2 of 3 keys of fairlead/keycloak-wildfly");
  expect(summary).toContain("cache.owners: user sessions are in the database");
  expect(code.replaceAll(/\n\s*\/\/ /g, " ")).toContain("serves under /auth, and tokens");
});

it("an unknown chart is answered with those that are known", async () => {
  const { code, stderr } = await fairlead("import", "--from", "acme/keycloak", "old.yaml");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      "there is no way over from 'acme/keycloak': write one of bitnami/keycloak, codecentric/keycloakx, codecentric/keycloak, cloudpirates/keycloak, fairlead/keycloak-wildfly\n",
  });
});

it("validate answers a foreign key with ours", async () => {
  const file = join(folder, "values.yaml");
  writeFileSync(file, "database: { hostname: db }\nauth: { adminUser: root }\n");
  const { stderr } = await fairlead("validate", "--chart", "keycloak", file);
  expect(stderr).toContain("unknown value 'database.hostname': write database.host");
  expect(stderr).toContain("unknown value 'auth.adminUser': write bootstrapAdmin.username");
});
