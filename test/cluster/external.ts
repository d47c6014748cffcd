import { existsSync } from "node:fs";
import { resolve } from "node:path";

/**
 * The kubeconfig that the caller wants to be used, `undefined` when none is named.
 * @throws when the file named by KUBECONFIG does not exist.
 */
export function externalKubeconfig(): string | undefined {
  const named = process.env["KUBECONFIG"];
  if (!named) return undefined;
  const file = resolve(named);
  if (!existsSync(file)) {
    throw new Error(
      `KUBECONFIG names ${file}, which does not exist: unset it to boot a cluster here.`,
    );
  }
  return file;
}
