import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packageRoot } from "../../generator/cli/version.js";
import { attempt } from "../tools/run.js";
import { compile, diagnosticLine } from "../types/compile.js";
import { sdk } from "./sdk.js";

const guide = readFileSync(join(packageRoot(), "docs/argo-cd.md"), "utf8");
const files = [...guide.matchAll(/^```ts\n(\/\/ (\S+\.ts)\n.*?)^```$/gms)].map(
  ([, code = "", name = ""]) => ({ name, code }),
);
/** The commands that are Fairlead's, as somebody has them from the package. */
const commands = [...guide.matchAll(/^npx --no -- fairlead (.*)$/gm)].map(([, words = ""]) =>
  words.split(" "),
);

let folder: string;
const fairlead = (words: readonly string[]) =>
  attempt(process.execPath, [join(sdk, "bin/fairlead.js"), ...words], { cwd: folder });
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-guide-"));
  mkdirSync(join(folder, "node_modules/@fairlead"), { recursive: true });
  symlinkSync(sdk, join(folder, "node_modules/@fairlead/values"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("goes from an empty folder to files that Argo CD takes", async () => {
  expect(commands.map(([name]) => name)).toEqual(["init", "argocd", "argocd"]);
  const [init = [], argocd = [], again = []] = commands;
  expect(again).toEqual(argocd);
  expect(await fairlead(init)).toMatchObject({ code: 0, stderr: "" });
  const begun = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  expect(
    compile(
      folder,
      begun.map((name) => join(folder, name)),
    ).map(diagnosticLine),
  ).toEqual([]);

  for (const { name, code } of files) writeFileSync(join(folder, name), code);
  expect(files.map(({ name }) => name)).toEqual([
    "fleet.ts",
    "applications.ts",
    "pair.ts",
    "sites.ts",
  ]);
  const paths = files.map(({ name }) => join(folder, name));
  expect(compile(folder, paths).map(diagnosticLine)).toEqual([]);
  expect(await fairlead(argocd)).toMatchObject({ code: 0, stderr: "" });
  expect(readdirSync(join(folder, "apps")).sort()).toEqual([
    "oslo.yaml",
    "rome-db.yaml",
    "rome.yaml",
    "root.yaml",
  ]);
  expect(await fairlead(["argocd", "pair.ts", "-o", "pair"])).toMatchObject({
    code: 0,
    stderr: "",
  });
  const waves = readdirSync(join(folder, "pair")).map((name) => {
    const wave = /sync-wave: "(\d+)"/.exec(readFileSync(join(folder, "pair", name), "utf8"))?.[1];
    return `${name} ${wave ?? "none"}`;
  });
  expect(waves.sort()).toEqual([
    "oslo-cache.yaml none",
    "oslo-login.yaml 1",
    "rome-cache.yaml none",
    "rome-login.yaml 1",
  ]);
  const sites = await fairlead(["argocd", "sites.ts", "-o", "sets"]);
  expect(sites).toMatchObject({ code: 0, stdout: "sets: 1 file, 1 written, 0 removed\n" });
  expect(readdirSync(join(folder, "sets"))).toEqual(["login.applicationset.yaml"]);
});
