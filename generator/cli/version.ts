import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of Fairlead's own package.json, above the compiled code or the sources. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (let level = 0; level < 5; level += 1) {
    try {
      const text = readFileSync(join(folder, "package.json"), "utf8");
      if ((JSON.parse(text) as { name?: string }).name === "fairlead") return folder;
    } catch {
      // No package.json here: look one level up.
    }
    folder = dirname(folder);
  }
  throw new Error("Fairlead's own package.json was not found above its code");
}

/** Fairlead's version. */
export function version(): string {
  const text = readFileSync(join(packageRoot(), "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
