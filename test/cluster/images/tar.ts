import { createWriteStream } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { extract, pack, type Pack } from "tar-stream";
import type { Entry, Tree } from "./entry.js";

type Headers = Parameters<Pack["entry"]>[0];

/** Fixed, so that the same files make the same image. */
export const mtime = new Date(0);

/** Writes a tree as an uncompressed tar: sorted by path, with fixed times. */
export async function writeTree(tree: Tree, target: string): Promise<void> {
  const archive = pack();
  const written = pipeline(archive, createWriteStream(target));
  for (const path of [...tree.keys()].sort()) {
    const entry = tree.get(path);
    if (entry !== undefined) await addEntry(archive, path, entry);
  }
  archive.finalize();
  await written;
}

function addEntry(archive: Pack, path: string, { mode, uid, gid, node }: Entry): Promise<void> {
  const headers: Headers = { name: path, mode, uid, gid, mtime, type: node.type };
  switch (node.type) {
    case "directory":
      return add(archive, { ...headers, name: `${path}/` });
    case "symlink":
      return add(archive, { ...headers, linkname: node.target });
    case "file":
      return add(archive, headers, node.content);
  }
}

/** Adds one member and waits until the archive's reader has taken it. */
export function add(
  archive: Pack,
  headers: Headers,
  content: Buffer = Buffer.alloc(0),
): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(headers, content, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Reads a tar into a tree; a hard link becomes a second copy of its file. */
export async function readTree(source: NodeJS.ReadableStream): Promise<Tree> {
  const tree: Tree = new Map();
  const members = extract();
  const reading = pipeline(source, members);
  for await (const member of members) {
    const { name, type, linkname, mode, uid, gid } = member.header;
    const path = trimmed(name);
    const content = await buffer(member);
    const owner = { mode: mode & 0o7777, uid, gid };
    if (type === "directory") tree.set(path, { ...owner, node: { type } });
    else if (type === "symlink") {
      tree.set(path, { ...owner, node: { type, target: linkname } });
    } else if (type === "link") {
      const first = tree.get(trimmed(linkname));
      if (first === undefined) throw new Error(`${path} links to ${linkname}, which is not there`);
      tree.set(path, first);
    } else if (type === "file" || type === "contiguous-file") {
      tree.set(path, { ...owner, node: { type: "file", content } });
    } else throw new Error(`${path} is a ${type}: such members are not supported in an image`);
  }
  await reading;
  tree.delete("");
  return tree;
}

function trimmed(name: string): string {
  return name.replace(/^\.?\/+/, "").replace(/\/+$/, "");
}
