import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { tmpdir } from "node:os";
import { parse } from "yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "../../../generator/cli/version.js";
import { attempt } from "../../tools/run.js";

/** What the README says about values in TypeScript: its code blocks, in order. */
const root = packageRoot();
const section = /^## Values in TypeScript$(?<text>.*?)^## /ms.exec(
  readFileSync(join(root, "README.md"), "utf8"),
)?.groups?.["text"];
const blocks = [...(section ?? "").matchAll(/^```(?<language>\w+)\n(?<code>.*?)^```$/gms)].map(
  ({ groups }) => ({ language: groups?.["language"], code: groups?.["code"] ?? "" }),
);
const commands = blocks
  .filter(({ language }) => language === "sh")
  .flatMap(({ code }) => code.trim().split("\n"));
const files = blocks.flatMap(({ code }) => {
  const name = /^\/\/ (?<name>\S+\.ts)$/m.exec(code)?.groups?.["name"];
  return name === undefined ? [] : [[name, code] as const];
});

it("no text for users lets npx fall back to a registry", () => {
  const texts = ["README.md", "CONTRIBUTING.md", "dist/sdk/README.md", "docs/charts.md"];
  for (const path of texts.filter((name) => existsSync(join(root, name)))) {
    const text = readFileSync(join(root, path), "utf8");
    expect({ path, calls: text.match(/(?:^|[|`] *)npx (?!--no -- |vitest )[^\n]*/gm) }).toEqual({
      path,
      calls: null,
    });
  }
});

describe("the README's commands, one after the other in an empty folder", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "fairlead-readme-"));
    symlinkSync(join(root, "dist"), join(folder, "dist"));
    const typescript = `file:${join(root, "node_modules/typescript")}`;
    const manifest = { private: true, type: "module", devDependencies: { typescript } };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    const compilerOptions = { module: "nodenext", target: "es2023", strict: true };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["*.ts"] }),
    );
    for (const [name, code] of files) writeFileSync(join(folder, name), code);
    // Values of a chart that people come from.
    writeFileSync(join(folder, "old.yaml"), "replicaCount: 2\nproduction: true\n");
    // Stands for Helm's `get values` of a release, which needs a cluster.
    mkdirSync(join(folder, "bin"));
    writeFileSync(join(folder, "bin/helm"), "#!/bin/sh\ncat values.yaml\n", { mode: 0o755 });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("are found", () => {
    expect(commands).toHaveLength(7);
    expect(files.map(([name]) => name)).toEqual(["keycloak.values.ts"]);
  });

  it.each(commands)("%s", async (command) => {
    const { code, stderr } = await attempt("/bin/sh", ["-c", command], {
      cwd: folder,
      env: {
        PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
        npm_config_offline: "true",
        npm_config_audit: "false",
        npm_config_cache: join(folder, "cache"),
      },
    });
    expect({ command, code, stderr: code === 0 ? "" : stderr }).toEqual({
      command,
      code: 0,
      stderr: "",
    });
  });

  it("have written the values", () => {
    expect(parse(readFileSync(join(folder, "values.yaml"), "utf8"))).toMatchObject({
      replicas: 3,
      database: { host: "postgres.databases.svc" },
    });
  });

  it("are the installed command's, which says what it is", () => {
    const said = execFileSync("npx", ["--no", "--", "fairlead", "--help"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(said).toContain("Writes and judges values for the charts of this package.");
  });

  it("serve a CommonJS project, too", async () => {
    const project = join(folder, "commonjs");
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), '{ "private": true }\n');
    const [[, code] = ["", ""]] = files;
    writeFileSync(join(project, "one.values.ts"), code);
    writeFileSync(join(project, "two.values.mts"), code);
    const compilerOptions = { module: "nodenext", target: "es2023", strict: true, noEmit: true };
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    const env = { npm_config_offline: "true" };
    const words = (...more: readonly string[]) => ["--no", "--", ...more];
    expect(await attempt("npx", words("tsc", "-p", project), { cwd: folder, env })).toMatchObject({
      code: 0,
      stdout: "",
    });
    for (const name of ["one.values.ts", "two.values.mts"]) {
      const file = join(project, name);
      const made = await attempt("npx", words("fairlead", "values", file), { cwd: folder, env });
      expect(made).toMatchObject({ code: 0, stderr: "" });
      expect(parse(made.stdout)).toMatchObject({ replicas: 3 });
    }
  });
});
