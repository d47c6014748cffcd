import { createHash } from "node:crypto";
import type { Layer } from "./recipe.js";

/** To be raised when the code that builds layers changes what they hold. */
const format = 1;

/** Digest of all that a layer's content depends on, the version of its Debian packages aside. */
export function fingerprint(layer: Layer): string {
  const text = JSON.stringify([format, process.arch, layer], (_key, value: unknown) =>
    typeof value === "function" ? String(value) : value,
  );
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
