import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a configuration file unless it has this content already: kube-proxy ends and containerd
 * reloads when theirs is touched, and a second `up` must not disturb what runs.
 */
export async function writeIfChanged(file: string, content: string): Promise<void> {
  const present = await readFile(file, "utf8").catch(() => undefined);
  if (present === content) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
