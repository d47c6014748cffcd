import { createJiti } from "jiti";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./version.js";

/**
 * The default export of a TypeScript file, run without a look at its types. `@fairlead/values`
 * comes from the file's own node_modules, or else from the SDK built in this checkout.
 */
export async function runTypeScript(path: string): Promise<unknown> {
  const jiti = createJiti(path, { fsCache: false, moduleCache: false, interopDefault: false });
  const module: { default?: unknown } = await createFor(path, jiti.esmResolve).import(path);
  return module.default;
}

/** A loader for the file that knows where the SDK is. */
export function createFor(
  path: string,
  resolveFrom: (name: string, options: { try: true }) => string | undefined,
) {
  const installed = resolveFrom("@fairlead/values", { try: true }) !== undefined;
  const built = join(packageRoot(), "dist", "sdk");
  const alias = installed || !existsSync(built) ? {} : { "@fairlead/values": built };
  return createJiti(path, { fsCache: false, moduleCache: false, interopDefault: false, alias });
}
