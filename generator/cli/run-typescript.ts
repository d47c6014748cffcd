import { createJiti } from "jiti";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./version.js";

const options = { fsCache: false, moduleCache: false, interopDefault: false };

/**
 * The default export of a TypeScript file, run without a look at its types. `@fairlead/values`
 * comes from the file's own node_modules, or else from the SDK built in this checkout.
 */
export async function runTypeScript(path: string): Promise<unknown> {
  const plain = createJiti(path, options);
  const installed = plain.esmResolve("@fairlead/values", { try: true }) !== undefined;
  const built = join(packageRoot(), "dist", "sdk");
  const jiti =
    installed || !existsSync(built)
      ? plain
      : createJiti(path, { ...options, alias: { "@fairlead/values": built } });
  const module: { default?: unknown } = await jiti.import(path);
  return module.default;
}
