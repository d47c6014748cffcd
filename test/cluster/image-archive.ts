import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { pack, type Pack } from "tar-stream";

/** A file in an image: its path without a leading slash, and what it holds or links to. */
export type ImageFile =
  | { readonly path: string; readonly content: Buffer; readonly mode?: number }
  | { readonly path: string; readonly linkTo: string };

/** An image of one layer. */
export interface Image {
  /** As a pod names it, with a tag. */
  readonly name: string;
  readonly entrypoint: readonly string[];
  readonly files: readonly ImageFile[];
}

/**
 * Writes images as one archive that `ctr images import` and `docker load` read, whole or not at all.
 * https://github.com/moby/docker-image-spec/blob/main/spec.md
 */
export async function writeImageArchive(images: readonly Image[], file: string): Promise<void> {
  const archive = pack();
  const draft = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  const written = pipeline(archive, createWriteStream(draft));
  const manifest: object[] = [];
  for (const image of images) {
    const layer = await layerOf(image);
    const digest = sha256(layer);
    const config = Buffer.from(JSON.stringify(configuration(image, digest)));
    const configName = `${sha256(config)}.json`;
    const layerName = `${digest}/layer.tar`;
    add(archive, configName, config);
    add(archive, layerName, layer);
    manifest.push({ Config: configName, RepoTags: [image.name], Layers: [layerName] });
  }
  add(archive, "manifest.json", Buffer.from(JSON.stringify(manifest)));
  archive.finalize();
  await written;
  await rename(draft, file);
}

async function layerOf({ files }: Image): Promise<Buffer> {
  const layer = pack();
  for (const file of files) {
    if ("linkTo" in file) {
      layer.entry({ name: file.path, type: "symlink", linkname: file.linkTo, mtime });
    } else add(layer, file.path, file.content, file.mode ?? 0o755);
  }
  layer.finalize();
  return buffer(layer);
}

/** Fixed, so that the same files make the same image. */
const mtime = new Date(0);

function add(archive: Pack, name: string, content: Buffer, mode = 0o644): void {
  archive.entry({ name, mode, mtime }, content);
}

function configuration({ entrypoint }: Image, layerDigest: string): object {
  return {
    architecture: process.arch === "x64" ? "amd64" : process.arch,
    os: "linux",
    config: { Entrypoint: entrypoint, Env: ["PATH=/bin"], WorkingDir: "/" },
    rootfs: { type: "layers", diff_ids: [`sha256:${layerDigest}`] },
  };
}

function sha256(data: Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}
