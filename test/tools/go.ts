import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { executables } from "./on-path.js";
import type { Recipe } from "./recipe.js";
import { run } from "./run.js";
import { goVersion } from "./versions.js";

const buildTimeout = 60 * 60_000;

/**
 * The Go command on PATH.
 * @throws one sentence that says what to install when there is none or it is too old.
 */
export async function findGo(recipe: Recipe, path?: string): Promise<string> {
  const [go] = await executables("go", path);
  const needed = `${recipe.title} ${recipe.version} is not here and is built with Go`;
  const orTool = recipe.pathCommands.length > 0 ? `${recipe.title} ${recipe.version} or ` : "";
  if (go === undefined) throw new Error(`${needed}: install ${orTool}Go ${goVersion} or newer.`);
  const printed = await run(go, ["env", "GOVERSION"], { env: { GOTOOLCHAIN: "local" } });
  const [, minor] = /^go1\.(\d+)/.exec(printed) ?? [];
  if (minor !== undefined && Number(minor) < Number(goVersion.split(".")[1])) {
    throw new Error(
      `${needed} ${goVersion} or newer, but ${go} is ${printed.trim()}: install ${orTool}a newer Go.`,
    );
  }
  return go;
}

/**
 * Builds the binaries of recipes that {@link areBuiltTogether}, with a module of their own in
 * `folder`, into the folder `output`: the packages that they share are compiled once.
 */
export async function goBuild(
  go: string,
  recipes: readonly [Recipe, ...Recipe[]],
  folder: string,
  output: string,
): Promise<void> {
  const [recipe] = recipes;
  const env = {
    // No other toolchain is fetched, no workspace of the caller interferes, and the binary runs in
    // an image of its own, without a C library.
    GOTOOLCHAIN: "local",
    GOWORK: "off",
    CGO_ENABLED: "0",
    // go.sum is made here, checked against Go's checksum database.
    GOFLAGS: "-mod=mod -buildvcs=false",
  };
  const go_ = (args: readonly string[]): Promise<string> =>
    run(go, args, { cwd: folder, env, timeout: buildTimeout });
  await mkdir(folder, { recursive: true });
  const dependency = JSON.parse(await go_(["mod", "download", "-json", recipe.module])) as {
    GoMod: string;
    Dir: string;
  };
  await writeFile(
    join(folder, "go.mod"),
    moduleFile(recipe, await readFile(dependency.GoMod, "utf8")),
  );
  // The module is checked itself, and spares a question for each of those that it names.
  if (recipe.requiresAlike === true)
    await writeFile(join(folder, "go.sum"), await readFile(join(dependency.Dir, "go.sum")));
  const stamps = Object.entries(recipe.stamps).map(([name, value]) => `-X ${name}=${value}`);
  const flags = ["-s", "-w", ...stamps].join(" ");
  await mkdir(output, { recursive: true });
  const packages = recipes.map((one) => one.package);
  await go_(["build", "-trimpath", "-ldflags", flags, "-o", `${output}/`, ...packages]);
}

/** Whether one `go build` can make both: the packages of one module, with the same stamps. */
export const areBuiltTogether = (one: Recipe, other: Recipe): boolean =>
  one.module === other.module && JSON.stringify(one.stamps) === JSON.stringify(other.stamps);

/** A go.mod that requires the recipe's module and repeats what Go ignores in a dependency's go.mod. */
export function moduleFile(recipe: Recipe, dependencyModFile: string): string {
  const [module, version] = recipe.module.split("@");
  const directives = /^(?:go|godebug) .+$/gm;
  const requirements = /^require \($[^]*?^\)$|^require [^(].*$/gm;
  return [
    "module fairlead.invalid/tools",
    ...(dependencyModFile.match(directives) ?? []),
    ...(recipe.requiresAlike === true ? (dependencyModFile.match(requirements) ?? []) : []),
    `require ${module} ${version}`,
    ...recipe.replaces(dependencyModFile).map((line) => `replace ${line}`),
    "",
  ].join("\n");
}
