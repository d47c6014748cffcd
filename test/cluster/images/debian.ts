import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attempt, run } from "../../tools/run.js";
import type { Tree } from "./entry.js";
import type { DebianLayer } from "./recipe.js";
import { treeOfTar } from "./tree-of-tar.js";

/** What nobody reads in a container. */
const documentation = /^usr\/share\/(doc|doc-base|info|lintian|locale|man|bug|apport)(\/|$)/;

/** The layer's packages, unpacked side by side. */
export async function debianTree(layer: DebianLayer): Promise<Tree> {
  const folder = await mkdtemp(join(tmpdir(), "fairlead-packages-"));
  try {
    await download(layer.packages, folder);
    const tree: Tree = new Map();
    for (const name of (await readdir(folder)).sort()) {
      for (const [path, entry] of await contentOf(join(folder, name))) {
        const place = merged(path);
        if (documentation.test(place) || layer.without?.(place)) continue;
        if (merges.test(path)) continue;
        tree.set(place, entry);
      }
    }
    for (const [path, entry] of Object.entries(layer.files ?? {})) tree.set(path, entry);
    return tree;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Debian 12 packages still hold /bin, /lib, … as folders, which are links into /usr on a system. */
const merges = /^(bin|sbin|lib|lib64)$/;

function merged(path: string): string {
  return path.replace(/^(bin|sbin|lib|lib64)\//, "usr/$1/");
}

/** apt verifies what it downloads by the archive's signature. */
async function download(packages: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // As root: apt's own user may not be let into the folder.
  const command = ["-o", "APT::Sandbox::User=root", "download", ...packages];
  const options = { cwd: folder, timeout: 10 * 60_000 };
  if ((await attempt("apt-get", command, options)).code === 0) return;
  // The lists may be missing or name a version that has been replaced since.
  await run("apt-get", ["update"], options);
  await run("apt-get", command, options);
}

function contentOf(file: string): Promise<Tree> {
  return treeOfTar(["dpkg-deb", "--fsys-tarfile", file], `unpack ${file}`);
}
