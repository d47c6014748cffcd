import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../tools/run.js";
import { writeImageArchive, type Image } from "./image-archive.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairlead-image-"));
});

afterEach(() => rm(folder, { recursive: true }));

const image: Image = {
  name: "example.invalid/hello:1",
  entrypoint: ["/bin/hello"],
  files: [
    { path: "bin/hello", content: Buffer.from("#!/bin/sh\necho hello\n") },
    { path: "bin/hi", linkTo: "hello" },
  ],
};

describe("writeImageArchive", () => {
  it("writes an archive whose manifest leads to the configuration and the layer", async () => {
    const file = join(folder, "image.tar");
    await writeImageArchive([image], file);
    await run("tar", ["-xf", file, "-C", folder]);
    const manifest: unknown = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
    expect(manifest).toMatchObject([{ RepoTags: [image.name] }]);
    const [entry] = manifest as [{ Config: string; Layers: [string] }];
    const [layer] = entry.Layers;
    const sum = await run("sha256sum", [join(folder, layer)]);
    expect(JSON.parse(await readFile(join(folder, entry.Config), "utf8"))).toMatchObject({
      config: { Entrypoint: image.entrypoint },
      rootfs: { diff_ids: [`sha256:${sum.split(" ")[0]}`] },
    });
    const listing = await run("tar", ["-tvf", join(folder, layer)]);
    expect(listing).toMatch(/^-rwxr-xr-x .* bin\/hello$/m);
    expect(listing).toMatch(/^l.* bin\/hi -> hello$/m);
  });

  it("writes the same bytes for the same files, and leaves no draft", async () => {
    const files = ["a.tar", "b.tar"].map((name) => join(folder, name));
    for (const file of files) await writeImageArchive([image], file);
    const [first, second] = await Promise.all(files.map((file) => readFile(file)));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(["a.tar", "b.tar"]);
  });
});
