import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../tools/run.js";
import type { Tree } from "./entry.js";
import type { CommandLayer } from "./recipe.js";
import { treeOfTar } from "./tree-of-tar.js";

/** In namespaces of its own, which end with the command: no mount and no process is left behind. */
const enter = `
root=$0 user=$1
shift
mount --bind /dev "$root/dev" &&
exec chroot --userspec="$user" "$root" /usr/bin/env -i "$@"`;

/** Runs the layer's command on the unpacked tars of the layers below; needs root. */
export async function commandTree(layer: CommandLayer, below: readonly string[]): Promise<Tree> {
  const root = await mkdtemp(join(tmpdir(), "fairlead-layers-"));
  try {
    const unpack = ["--extract", "--numeric-owner", "--same-permissions", `--directory=${root}`];
    for (const file of below) await run("tar", [...unpack, `--file=${file}`]);
    await run("chmod", ["755", root]);
    const { uid, gid } = layer.user;
    await run(
      "unshare",
      [
        ...["--mount", "--net", "--pid", "--fork", "--kill-child", `--mount-proc=${root}/proc`],
        ...["sh", "-c", enter, root, `${uid}:${gid}`, ...layer.env, ...layer.command],
      ],
      { timeout: 10 * 60_000 },
    );
    return await treeBelow(root, layer.at);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function treeBelow(root: string, path: string): Promise<Tree> {
  const tar = ["tar", "--create", "--numeric-owner", `--directory=${root}`, path] as const;
  return treeOfTar(tar, `read ${path} below ${root}`);
}
