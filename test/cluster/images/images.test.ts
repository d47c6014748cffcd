import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeArchive } from "./archive.js";
import { directory, file, symlink, type Tree } from "./entry.js";
import { fingerprint } from "./fingerprint.js";
import { builtLayer } from "./layer.js";
import type { FilesLayer } from "./recipe.js";
import { recipes } from "./recipes.js";
import { readTree, writeTree } from "./tar.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-images-"));
  process.env["FAIRLEAD_CACHE"] = join(folder, "cache");
});
afterAll(() => rm(folder, { recursive: true }));

const tree: Tree = new Map([
  ["bin/tool", file("#!/bin/sh\n", 0o755, { uid: 1000, gid: 0 })],
  ["bin", directory(0o1777)],
  [`${"long/".repeat(40)}name`, file("deep")],
  ["sh", symlink("bin/tool")],
]);

test("a tar gives back the tree it was made from", async () => {
  const target = join(folder, "tree.tar");
  await writeTree(tree, target);
  expect(await readTree(createReadStream(target))).toEqual(new Map([...tree].sort()));
});

test("the order in which files are found does not change a layer", async () => {
  const [one, other] = [join(folder, "one.tar"), join(folder, "other.tar")];
  await writeTree(tree, one);
  await writeTree(new Map([...tree].reverse()), other);
  expect(await readFile(one)).toEqual(await readFile(other));
});

test("a layer's fingerprint follows its content, its mode and its filter", () => {
  const layer: FilesLayer = { kind: "files", name: "x", files: { a: file("1") } };
  const filtered = { kind: "debian", name: "x", packages: ["p"] } as const;
  const prints = [
    layer,
    { ...layer, files: { a: file("2") } },
    { ...layer, files: { a: file("1", 0o600) } },
    filtered,
    { ...filtered, without: (path: string) => path.endsWith("a") },
    { ...filtered, without: (path: string) => path.endsWith("b") },
  ].map(fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
});

test("an archive names its image, its configuration and its layers by digest", async () => {
  const layer = await builtLayer({ kind: "files", name: "only", files: { "a/b": file("c") } });
  const target = join(folder, "image.tar");
  await writeArchive(recipes.postgres, [layer], target);
  const members = await readTree(createReadStream(target));
  const text = (path: string): unknown => {
    const node = members.get(path)?.node;
    return node?.type === "file" ? JSON.parse(node.content.toString()) : undefined;
  };
  const config = [...members.keys()].find((path) => /^[0-9a-f]{64}\.json$/.test(path)) ?? "";
  expect(text("manifest.json")).toEqual([
    {
      Config: config,
      RepoTags: ["docker.io/library/postgres:15"],
      Layers: [`${layer.sha256}/layer.tar`],
    },
  ]);
  expect(text(config)).toMatchObject({
    config: { Cmd: ["postgres"], ExposedPorts: { "5432/tcp": {} } },
    rootfs: { diff_ids: [`sha256:${layer.sha256}`] },
  });
});
