import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const COUNT = 10;

const cluster = (index: number): string => `{
  replicas: ${2 + (index % 3)},
  discovery: { protocol: "multicast", address: "239.1.0.${index + 1}", port: ${46000 + index} },
  cache: { sessions: "volatile", owners: 2 },
  database: { vendor: "postgres", host: "db-${index}.example.org" },
  hostname: { url: "https://login-${index}.example.org" },
  resources: { limits: { memory: "2Gi" } },
  extraEnv: [{ name: "TZ", value: "UTC" }],
}`;

/** Two projects with the same ten clusters: checked by the SDK, and against its plain interfaces. */
export function writeClusterProjects(
  folder: string,
  sdk: string,
): Record<"checked" | "plain", string> {
  const all = Array.from({ length: COUNT }, (_, index) => index);
  const checked = all.map((index) => `export const c${index} = keycloak(${cluster(index)});\n`);
  const plain = all.map((index) => `export const c${index}: KeycloakValues = ${cluster(index)};\n`);
  const from = 'from "@fairlead/values/keycloak";\n';
  return {
    checked: project(
      join(folder, "checked"),
      sdk,
      `import { keycloak } ${from}${checked.join("")}`,
    ),
    plain: project(
      join(folder, "plain"),
      sdk,
      `import type { KeycloakValues } ${from}${plain.join("")}`,
    ),
  };
}

function project(folder: string, sdk: string, text: string): string {
  writeFileSync(join(linkedProject(folder, sdk), "clusters.ts"), text);
  return folder;
}

/** An empty project with the SDK of this checkout. */
export function linkedProject(folder: string, sdk: string): string {
  mkdirSync(join(folder, "node_modules/@fairlead"), { recursive: true });
  symlinkSync(sdk, join(folder, "node_modules/@fairlead/values"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  return folder;
}

/** One figure of `tsc --extendedDiagnostics`. */
export function figure(diagnostics: string, name: string): number {
  const [, number] = new RegExp(`^${name}: +([0-9.]+)`, "m").exec(diagnostics) ?? [];
  if (number === undefined) throw new Error(`tsc printed no ${name}`);
  return Number(number);
}
