import { createJiti, type JitiOptions } from "jiti";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SdkHome } from "./sdk-home.js";

const options = { fsCache: false, moduleCache: false, interopDefault: false } as const;

/**
 * The default export of a TypeScript file, run without a look at its types. The values SDK comes from
 * the file's own node_modules, or else from where it is at hand; `paths` of the nearest tsconfig.json
 * are followed. What the file prints goes to standard error, as standard output is ours.
 */
export async function runTypeScript(path: string, sdk?: SdkHome): Promise<unknown> {
  const base: JitiOptions = { ...options, ...paths(path) };
  const plain = createJiti(path, base);
  const isInstalled = sdk !== undefined && plain.esmResolve(sdk.name, { try: true }) !== undefined;
  const jiti =
    sdk === undefined || isInstalled || !existsSync(sdk.folder)
      ? plain
      : createJiti(path, { ...base, alias: { [sdk.name]: sdk.folder } });
  return printingAside(async () => {
    const module: { default?: unknown } = await jiti.import(path);
    return module.default;
  });
}

/** The tsconfig.json whose `paths` hold for a file. */
function paths(file: string): JitiOptions {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const config = join(folder, "tsconfig.json");
    if (existsSync(config)) return { tsconfigPaths: config };
    if (dirname(folder) === folder) return {};
  }
}

async function printingAside<T>(action: () => Promise<T>): Promise<T> {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    return await action();
  } finally {
    process.stdout.write = write;
  }
}
