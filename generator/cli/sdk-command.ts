import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleCommand } from "../sdk/code/bundle.js";
import type { SdkCommand } from "../sdk/sdk-files.js";
import { packageRoot } from "./version.js";

/** What runs TypeScript: taken along as it is, since it loads a part of itself by its path. */
const JITI = ["LICENSE", "dist/babel.cjs", "dist/jiti.cjs", "lib/jiti.mjs"];

/** The command `fairlead` of the values SDK's package. */
export async function sdkCommand(name: string, version: string): Promise<SdkCommand> {
  const home = `{ name: ${JSON.stringify(name)}, folder: fileURLToPath(new URL("..", import.meta.url)) }`;
  const source = `import { fileURLToPath } from "node:url";
import { runSdk } from "./generator/cli/sdk-main.ts";
process.exitCode = await runSdk(process.argv.slice(2), ${home}, ${JSON.stringify(version)});
`;
  const { code, packages } = await bundleCommand(source, { jiti: "./jiti/lib/jiti.mjs" });
  const jiti = join(packageRoot(), "node_modules", "jiti");
  const files = new Map([
    ["bin/fairlead.js", code],
    ...JITI.map((file) => [`bin/jiti/${file}`, readFileSync(join(jiti, file))] as const),
  ]);
  return { path: "./bin/fairlead.js", files, packages: [...packages, "jiti"] };
}
