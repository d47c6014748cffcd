import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "./cache.js";
import { executables } from "./on-path.js";
import { attempt, run } from "./run.js";

const PACKAGE = "prometheus";

/**
 * promtool: the one on PATH, or that of Debian's package, unpacked into the cache. To build it with Go
 * means to build the clients of every cloud that Prometheus finds targets in, for many minutes.
 */
export async function promtool(): Promise<string> {
  const [onPath] = await executables("promtool");
  if (onPath !== undefined) return onPath;
  const home = join(cacheFolder(), "tools", "promtool");
  const [cached] = await executables("promtool", join(home, "usr", "bin"));
  return cached ?? unpacked(home);
}

async function unpacked(home: string): Promise<string> {
  if ((await executables("apt-get")).length === 0)
    throw new Error("promtool is not here: install Prometheus, or put promtool on PATH.");
  await mkdir(join(home, ".."), { recursive: true });
  const folder = await mkdtemp(`${home}.`);
  try {
    await download(folder);
    const [file = ""] = (await readdir(folder)).filter((name) => name.endsWith(".deb"));
    await run("dpkg-deb", ["--extract", file, "content"], { cwd: folder });
    await rename(join(folder, "content"), home).catch(() => undefined);
  } finally {
    await rm(folder, { recursive: true });
  }
  return join(home, "usr", "bin", "promtool");
}

/** apt verifies what it downloads by the archive's signature. */
async function download(cwd: string): Promise<void> {
  // As root: apt's own user may not be let into the folder.
  const command = ["-o", "APT::Sandbox::User=root", "download", PACKAGE];
  const options = { cwd, timeout: 5 * 60_000 };
  if ((await attempt("apt-get", command, options)).code === 0) return;
  await run("apt-get", ["update"], options);
  await run("apt-get", command, options);
}
