import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { pack, type Pack } from "tar-stream";
import type { BuiltLayer } from "./layer.js";
import type { Recipe } from "./recipe.js";
import { add, mtime } from "./tar.js";

/**
 * Writes an image as `docker save` does, whole or not at all. A layer that images share has the same
 * digest in each, so that a node keeps it once.
 * https://github.com/moby/docker-image-spec/blob/main/spec.md
 */
export async function writeArchive(
  { name, config }: Recipe,
  layers: readonly BuiltLayer[],
  target: string,
): Promise<void> {
  const { ExposedPorts, ...rest } = config;
  const document = Buffer.from(
    JSON.stringify({
      architecture: process.arch === "x64" ? "amd64" : process.arch,
      os: "linux",
      created: mtime.toISOString(),
      config: { ...rest, ExposedPorts: Object.fromEntries(ExposedPorts.map((port) => [port, {}])) },
      rootfs: { type: "layers", diff_ids: layers.map(({ sha256 }) => `sha256:${sha256}`) },
    }),
  );
  const configName = `${createHash("sha256").update(document).digest("hex")}.json`;
  const layerName = ({ sha256 }: BuiltLayer): string => `${sha256}/layer.tar`;
  const manifest = [{ Config: configName, RepoTags: [name], Layers: layers.map(layerName) }];

  const draft = `${target}.${process.pid}`;
  const archive = pack();
  const written = pipeline(archive, createWriteStream(draft));
  await add(archive, { name: configName, mtime }, document);
  for (const layer of layers) await addFile(archive, layerName(layer), layer.file);
  await add(archive, { name: "manifest.json", mtime }, Buffer.from(JSON.stringify(manifest)));
  archive.finalize();
  await written;
  await rename(draft, target);
}

async function addFile(archive: Pack, name: string, file: string): Promise<void> {
  const { size } = await stat(file);
  await pipeline(createReadStream(file), archive.entry({ name, size, mtime }));
}
