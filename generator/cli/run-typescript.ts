import { createJiti, type JitiOptions } from "jiti";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SdkHome } from "./sdk-home.js";
import { printingAside } from "./standard-output.js";

interface Surroundings {
  /** The values SDK to take where the file's own node_modules have none. */
  readonly sdk?: SdkHome;
  /** Modules that are there already, by the name that the file imports. */
  readonly modules?: Readonly<Record<string, object>>;
}

const options = { fsCache: false, moduleCache: false, interopDefault: false } as const;

/**
 * The default export of a TypeScript file, run without a look at its types; `paths` of the nearest
 * tsconfig.json are followed. What the file prints goes to standard error, as standard output is ours.
 */
export async function runTypeScript(
  path: string,
  { sdk, modules = {} }: Surroundings = {},
): Promise<unknown> {
  printingAside();
  const base: JitiOptions = { ...options, ...paths(path), virtualModules: { ...modules } };
  const plain = createJiti(path, base);
  const isInstalled = sdk !== undefined && plain.esmResolve(sdk.name, { try: true }) !== undefined;
  const jiti =
    sdk === undefined || isInstalled || !existsSync(sdk.folder)
      ? plain
      : createJiti(path, { ...base, alias: { [sdk.name]: sdk.folder } });
  const module: { default?: unknown } = await jiti.import(path);
  return module.default;
}

/** The tsconfig.json whose `paths` hold for a file. */
function paths(file: string): JitiOptions {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const config = join(folder, "tsconfig.json");
    if (existsSync(config)) return { tsconfigPaths: config };
    if (dirname(folder) === folder) return {};
  }
}
