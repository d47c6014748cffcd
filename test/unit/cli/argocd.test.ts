import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { digestOf, fairlead, main } from "./command.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-argocd-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const read = (name: string): string => readFileSync(join(folder, name), "utf8");

const fleetOf = (...names: readonly string[]): string => `import { fleet } from "@fairlead/values";
import { keycloak } from "@fairlead/values/keycloak";
export default fleet({ clusters: [
${names.map((name) => `  { name: "${name}", values: keycloak({ replicas: 3 }) },`).join("\n")}
] });
`;
const APPLICATIONS = `import { applications } from "@fairlead/values/argo-cd";
import fleet from "./fleet.js";
export default applications(fleet, { chart: { repository: "https://charts.example.com" } });
`;
const MADE =
  "# Made by fairlead argocd from applications.ts: change that file, and run it again.\n";

const apps = () => join(folder, "apps");
const argocd = (...more: readonly string[]) =>
  fairlead("argocd", join(folder, "applications.ts"), "-o", apps(), ...more);

describe("fairlead argocd", () => {
  it("writes a file for each Application, the same each time, and removes what is gone", async () => {
    put("fleet.ts", fleetOf("blue", "green"));
    put("applications.ts", APPLICATIONS);
    expect(await argocd()).toEqual({
      code: 0,
      stdout: `${apps()}: 2 files, 2 written, 0 removed\n`,
      stderr: "",
    });
    expect(readdirSync(apps()).sort()).toEqual(["blue.yaml", "green.yaml"]);
    const text = read("apps/blue.yaml");
    expect(text.startsWith(MADE)).toBe(true);
    expect(parse(text)).toMatchObject({ kind: "Application", metadata: { name: "blue" } });

    const before = digestOf(apps());
    expect((await argocd()).stdout).toBe(`${apps()}: 2 files, 0 written, 0 removed\n`);
    expect(digestOf(apps())).toBe(before);

    // Of others: a file by hand, and one that another source made.
    put("apps/own.yaml", "kind: ConfigMap\n");
    put("apps/other.yaml", MADE.replace("applications.ts", "others.ts"));
    put("fleet.ts", fleetOf("blue", "red"));
    const failed = await argocd("--check");
    expect(failed).toMatchObject({ code: 1, stdout: "" });
    expect(failed.stderr.split("\n")).toEqual([
      `${apps()}/green.yaml - is there, and ${folder}/applications.ts no longer says it`,
      `${apps()}/red.yaml - is not there, and ${folder}/applications.ts says it`,
      `Run fairlead argocd ${folder}/applications.ts -o ${apps()}, and commit.`,
      "",
    ]);
    expect(readdirSync(apps())).toContain("green.yaml");
    expect((await argocd()).stdout).toBe(`${apps()}: 2 files, 1 written, 1 removed\n`);
    expect(readdirSync(apps()).sort()).toEqual(["blue.yaml", "other.yaml", "own.yaml", "red.yaml"]);

    expect((await argocd("--check")).code).toBe(0);
    put("apps/red.yaml", `${MADE}kind: Application\n`);
    expect((await argocd("--check")).stderr).toContain(
      `${apps()}/red.yaml - is not what ${folder}/applications.ts says\n`,
    );
  });

  it("does not write over a file of somebody else", async () => {
    put("fleet.ts", fleetOf("blue"));
    put("applications.ts", APPLICATIONS);
    put("apps/blue.yaml", "kind: Application\n");
    const { code, stderr } = await argocd();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${apps()}/blue.yaml was not made from ${folder}/applications.ts: move it away, or name another folder with --output\n`,
    });
    expect(read("apps/blue.yaml")).toBe("kind: Application\n");
  });

  it("takes a fleet, and adds an Application of all", async () => {
    const file = put("fleet.ts", fleetOf("blue"));
    const words = ["argocd", file, "-o", apps(), "--repository", "oci://r.example.com/charts"];
    const root = ["--root", "https://git.example.com/fleet.git", "--root-path", "live/apps/"];
    expect(await fairlead(...words, ...root)).toMatchObject({ code: 0, stderr: "" });
    expect(parse(read("apps/blue.yaml"))).toMatchObject({
      spec: { source: { repoURL: "r.example.com/charts" } },
    });
    expect(parse(read("apps/root.yaml"))).toMatchObject({
      spec: {
        source: {
          repoURL: "https://git.example.com/fleet.git",
          path: "live/apps",
          directory: { exclude: "root.yaml" },
        },
      },
    });
    // Not asked for again, it is gone.
    await fairlead(...words);
    expect(existsSync(join(folder, "apps/root.yaml"))).toBe(false);
  });

  it.each([
    ["no repository", fleetOf("blue"), [], "say with --repository where its charts come from"],
    [
      "a repository that is none",
      fleetOf("blue"),
      ["--repository", "charts"],
      "'charts' is not a URL of a repository",
    ],
    [
      "a Git repository that is none",
      fleetOf("blue"),
      ["--repository", "https://a.example", "--root", "here"],
      "'here' is not a URL of a Git repository",
    ],
    [
      "values of one chart",
      'import { keycloak } from "@fairlead/values/keycloak";\nexport default keycloak({});',
      [],
      "the default export must be Applications of Argo CD or a fleet",
    ],
    ["nothing", "export {};", [], "the default export must be Applications of Argo CD or a fleet"],
    [
      "an empty list",
      "export default [];",
      [],
      "the default export must be Applications of Argo CD or a fleet",
    ],
    ["a fleet that is wrong", fleetOf("blue", "blue"), [], "there are two clusters named 'blue'"],
    [
      "two of one name",
      'const one = { apiVersion: "argoproj.io/v1alpha1", kind: "AppProject", metadata: { name: "a" } };\nexport default [one, [one]];',
      [],
      "there are two of kind AppProject with the name 'a'",
    ],
  ])("%s", async (_, text, more, sentence) => {
    const file = put("fleet.ts", text);
    const { code, stdout, stderr } = await fairlead("argocd", file, "-o", apps(), ...more);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(existsSync(apps())).toBe(false);
  });

  it("writes again when a source changes, and says what is wrong with it", async () => {
    put("fleet.ts", fleetOf("blue"));
    const file = put("applications.ts", APPLICATIONS);
    const child = spawn(process.execPath, [main, "argocd", file, "-o", apps(), "--watch"]);
    let said = "";
    child.stdout.on("data", (data: Buffer) => (said += data.toString()));
    child.stderr.on("data", (data: Buffer) => (said += data.toString()));
    const until = async (words: string): Promise<void> => {
      for (let count = 0; count < 300 && !said.includes(words); count += 1) await setTimeout(100);
      expect(said).toContain(words);
      said = said.slice(said.indexOf(words) + words.length);
    };
    try {
      await until("1 file, 1 written");
      await until("watching");
      put("fleet.ts", fleetOf("blue", "blue"));
      await until("there are two clusters named 'blue'");
      await until("watching");
      put("fleet.ts", fleetOf("blue", "green"));
      await until("2 files, 1 written");
    } finally {
      child.kill();
    }
  });
});

describe("fairlead values", () => {
  it("writes a file for each cluster of a fleet, and checks them", async () => {
    const file = put("fleet.ts", fleetOf("blue", "green"));
    const out = join(folder, "values");
    const words = ["values", file, "-o", out];
    expect(await fairlead(...words)).toEqual({
      code: 0,
      stdout: `${out}: 2 files, 2 written, 0 removed\n`,
      stderr: "",
    });
    expect(read("values/blue.yaml")).toBe(
      "# Made by fairlead values from fleet.ts: change that file, and run it again.\nreplicas: 3\n",
    );
    put("fleet.ts", fleetOf("green"));
    expect(await fairlead(...words, "--check")).toMatchObject({ code: 1 });
    expect((await fairlead(...words)).stdout).toBe(`${out}: 1 file, 0 written, 1 removed\n`);
    expect(await fairlead(...words, "--check")).toMatchObject({ code: 0 });
  });
});

describe("fairlead init argocd", () => {
  it("writes what the other commands take, and replaces nothing", async () => {
    const init = ["init", "argocd", "--chart", "keycloak-wildfly", "--folder", folder];
    expect(await fairlead(...init)).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(folder).sort()).toEqual([
      "applications.ts",
      "argocd-cm.yaml",
      "fleet.ts",
      "tsconfig.json",
    ]);
    expect(JSON.parse(read("tsconfig.json"))).toEqual({
      compilerOptions: { module: "nodenext", lib: ["es2023"], strict: true, skipLibCheck: true },
    });
    expect(parse(read("argocd-cm.yaml"))).toHaveProperty(
      ["data", "resource.customizations.health.argoproj.io_Application"],
      expect.stringContaining("obj.status.health.status"),
    );
    expect((await argocd()).stdout).toBe(`${apps()}: 1 file, 1 written, 0 removed\n`);
    expect(await fairlead(...init)).toEqual({
      code: 1,
      stdout: "",
      stderr: `${folder}/fleet.ts is there already: nothing is written\n`,
    });
  });

  it("leaves the compiler's options alone where somebody has some", async () => {
    writeFileSync(join(folder, "tsconfig.json"), "{}\n");
    const { stdout } = await fairlead("init", "argocd", "--folder", folder);
    expect(stdout).toMatch(/^fleet\.ts, applications\.ts, argocd-cm\.yaml written\n/);
    expect(read("tsconfig.json")).toBe("{}\n");
  });

  it("takes charts of the SDK alone", async () => {
    const { code, stderr } = await fairlead(
      "init",
      "argocd",
      "--chart",
      "none",
      "--folder",
      folder,
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^there is no chart 'none' in @fairlead\/values: write one of .*keycloak/,
    );
  });
});
