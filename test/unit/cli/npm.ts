import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packageRoot } from "../../../generator/cli/version.js";
import { attempt, type RunResult } from "../../tools/run.js";

const root = packageRoot();
const npm = (words: readonly string[], cwd: string): string =>
  execFileSync("npm", [...words, "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Packs a folder, without its scripts; the path of the file. */
export function pack(folder: string, into: string): string {
  const [made] = JSON.parse(npm(["pack", "--json", "--pack-destination", into], folder)) as {
    readonly filename: string;
  }[];
  if (made === undefined) throw new Error(`npm packed nothing in ${folder}`);
  return join(into, made.filename);
}

/** Makes a folder a project with these packages installed, by npm, without a registry. */
export function install(folder: string, files: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  npm(["install", "--offline", "--save-dev", "--cache", join(folder, ".npm"), ...files], folder);
}

/** A command as npx finds it in the project, and nowhere else. */
export const npx = (folder: string, ...words: readonly string[]): Promise<RunResult> =>
  attempt("npx", ["--no", "--", ...words], { cwd: folder, env: { NO_COLOR: "1" } });

/**
 * Packs the generator as `npm pack` does, and puts what it depends on into the file, from this
 * checkout, since no registry is asked.
 */
export function packGenerator(folder: string): string {
  execFileSync("tar", ["-xzf", pack(root, folder), "-C", folder]);
  const stage = join(folder, "package");
  const listed = npm(["ls", "--all", "--omit=dev", "--omit=peer", "--parseable"], root);
  for (const path of listed.trim().split("\n").slice(1))
    cpSync(path, join(stage, relative(root, path)), { recursive: true });
  const manifest = join(stage, "package.json");
  const content = JSON.parse(readFileSync(manifest, "utf8")) as object;
  writeFileSync(manifest, JSON.stringify({ ...content, bundleDependencies: true }));
  const files = join(folder, "with-dependencies");
  mkdirSync(files);
  return pack(stage, files);
}
