import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attempt, type RunResult } from "../tools/run.js";
import { built } from "./chart.js";
import { helm, objectsIn } from "./render.js";
import { isMap } from "./suites.js";

const ofAgent = (path: string) => ({ from: "vaultAgent", role: "sso", path });
const ofClass = (className: string) => ({ from: "csi", className });

interface EntryPoint {
  readonly chart: string;
  readonly template: string;
  readonly values: object;
  /** What it starts, by a path that the container has. */
  readonly server: string;
  readonly says: string;
}

const bothOf = (from: (name: string) => object) => ({
  database: { secret: from("pg") },
  bootstrapAdmin: { secret: from("root") },
});

const keycloak: EntryPoint = {
  chart: "keycloak",
  template: "statefulset.yaml",
  values: { ...bothOf(ofAgent), optimized: true },
  server: "/opt/keycloak/bin/kc.sh",
  says: "start --optimized KC_DB_USERNAME KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_USERNAME KC_BOOTSTRAP_ADMIN_PASSWORD",
};

const entryPoints: readonly EntryPoint[] = [
  keycloak,
  { ...keycloak, values: { ...bothOf(ofClass), optimized: true } },
  {
    chart: "keycloak-wildfly",
    template: "statefulset.yaml",
    values: bothOf(ofAgent),
    server: "/opt/jboss/keycloak/bin/standalone.sh",
    says: "--server-config=standalone-ha.xml DB_USERNAME DB_PASSWORD",
  },
  {
    chart: "keycloak",
    template: "job-configcli.yaml",
    values: { ...bothOf(ofAgent), configCli: { enabled: true, files: { "a.yaml": "realm: a" } } },
    server: "java",
    says: "-jar /app/keycloak-config-cli.jar KEYCLOAK_USER KEYCLOAK_PASSWORD",
  },
];

const text = (part: unknown): readonly string[] => (Array.isArray(part) ? part.map(String) : []);

/** The command and the arguments of an object's one container. */
async function commandOf({ chart, template, values }: EntryPoint): Promise<readonly string[]> {
  const args = ["template", "r", built(`charts/${chart}`), "--show-only", `templates/${template}`];
  const rendered = await helm("helm4", [...args, "--values", "-"], {
    input: JSON.stringify(values),
  });
  const [object] = objectsIn(rendered);
  const container = ["spec", "template", "spec", "containers", "0"].reduce<unknown>(
    (part, key) => (Array.isArray(part) ? part[Number(key)] : isMap(part) ? part[key] : undefined),
    object,
  );
  if (!isMap(container)) throw new Error(`there is no container in ${rendered}`);
  return [...text(container["command"]), ...text(container["args"])];
}

describe.each(entryPoints)("the entry point before $server in $chart", (entry) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-entry-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };

  const variables = entry.says.split(" ").filter((word) => /^[A-Z_]+$/.test(word));
  const options = entry.says.split(" ").filter((word) => !variables.includes(word));

  /** Runs it in a folder for the container's root, before something that tells what it was given. */
  const run = async (): Promise<RunResult> => {
    const tells = [
      "#!/bin/bash",
      'printf "%s\\n" "$@"',
      ...variables.map((variable) => `printf "%s=%s\\n" ${variable} "$${variable}"`),
    ];
    write(entry.server, tells.join("\n"));
    chmodSync(join(folder, entry.server), 0o755);
    const [file = "", ...args] = (await commandOf(entry)).map((word) =>
      word
        .replaceAll("/run/secrets", join(folder, "/run/secrets"))
        .replaceAll("/opt/", `${folder}/opt/`),
    );
    const env = { PATH: `${folder}:${process.env["PATH"] ?? ""}` };
    return attempt(file, args, { timeout: 30_000, env });
  };

  const hard = `a $b "c" 'd' \`e\` \\f`;

  const files = (): readonly string[] => [
    ...(entry.template.startsWith("job")
      ? []
      : ["/run/secrets/keycloak/database/username", "/run/secrets/keycloak/database/password"]),
    ...(entry.chart === "keycloak"
      ? [
          "/run/secrets/keycloak/administrator/username",
          "/run/secrets/keycloak/administrator/password",
        ]
      : []),
  ];

  it("hands on what the files have, whatever is in it", async () => {
    for (const [index, path] of files().entries()) write(path, `${index} ${hard}\n`);
    const { code, stdout } = await run();
    expect(code).toBe(0);
    for (const option of options) expect(stdout.split("\n")).toContain(option);
    expect(stdout.split("\n").filter((line) => line.includes("="))).toEqual(
      expect.arrayContaining(variables.map((variable, index) => `${variable}=${index} ${hard}`)),
    );
  });

  it("stops without a file, and names it", async () => {
    const [missing = "", ...others] = files();
    for (const path of others) write(path, "a");
    const { code, stdout, stderr } = await run();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(`The file ${folder}${missing} is missing`);
  });

  it("stops with a file that is empty, and names it", async () => {
    for (const path of files()) write(path, "a");
    write(files().at(-1) ?? "", "");
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      new RegExp(`The file ${folder}${files().at(-1) ?? ""} is (empty|missing or empty)`),
    );
  });
});
