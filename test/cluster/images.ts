import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { cacheFolder } from "../tools/cache.js";
import { executables } from "../tools/on-path.js";
import { run } from "../tools/run.js";
import { tool } from "../tools/tool.js";
import { versions } from "../tools/versions.js";
import { writeImageArchive, type Image } from "./image-archive.js";
import type { Node } from "./layout.js";
import { inPlace } from "./namespace.js";

// A domain that cannot exist (RFC 2606): an image that was not imported is never looked for outside.
const registry = "fairlead.invalid";

/** A shell and its tools; also the sandbox of every pod, which only has to sleep. */
export const busyboxImage = `${registry}/busybox:1`;
export const corednsImage = `${registry}/coredns:${versions.coredns}`;
export const provisionerImage = `${registry}/local-path-provisioner:${versions.localPathProvisioner}`;

let archive: Promise<string> | undefined;

/** Archive of the images that the cluster itself needs, made once into the shared cache. */
export function systemImages(): Promise<string> {
  archive ??= makeSystemImages();
  return archive;
}

async function makeSystemImages(): Promise<string> {
  const sources = {
    busybox: await staticBusybox(),
    coredns: await tool("coredns"),
    provisioner: await tool("local-path-provisioner"),
  };
  const busybox = await readFile(sources.busybox);
  const digest = createHash("sha256")
    .update(busybox)
    .update(JSON.stringify([layoutVersion, sources.coredns, sources.provisioner]))
    .digest("hex");
  const file = join(cacheFolder(), "images", `cluster-${digest.slice(0, 16)}.tar`);
  if (!existsSync(file)) {
    await writeImageArchive(
      [
        await busyboxOf(sources.busybox, busybox),
        binaryImage(corednsImage, "coredns", await readFile(sources.coredns)),
        binaryImage(
          provisionerImage,
          "local-path-provisioner",
          await readFile(sources.provisioner),
        ),
      ],
      file,
    );
  }
  return file;
}

/** To be raised when what is put into the images changes. */
const layoutVersion = 1;

function binaryImage(name: string, binary: string, content: Buffer): Image {
  return { name, entrypoint: [`/bin/${binary}`], files: [{ path: `bin/${binary}`, content }] };
}

async function busyboxOf(file: string, content: Buffer): Promise<Image> {
  const applets = (await run(file, ["--list"]))
    .split("\n")
    .filter((name) => /^[a-z]\w+$/.test(name));
  return {
    name: busyboxImage,
    entrypoint: ["/bin/sleep", "infinity"],
    files: [
      { path: "bin/busybox", content },
      ...applets
        .filter((name) => name !== "busybox")
        .map((name) => ({ path: `bin/${name}`, linkTo: "busybox" })),
    ],
  };
}

/** Debian's package `busybox` needs a C library, which the image does not have. */
async function staticBusybox(): Promise<string> {
  for (const file of await executables("busybox")) {
    const isDynamic = (await readFile(file)).includes("/ld-linux");
    if (!isDynamic) return file;
  }
  throw new Error("busybox on PATH is not a static binary: install the package busybox-static.");
}

/**
 * Loads an image archive (as `docker save` makes it) into a node's containerd, unless this very file
 * has been loaded there.
 */
export async function importArchive(node: Node, file: string): Promise<void> {
  const { size, mtimeMs } = await stat(file);
  const name = createHash("sha256").update(`${file} ${size} ${mtimeMs}`).digest("hex");
  const stamp = join(node.folder, "imported", name.slice(0, 16));
  if (existsSync(stamp)) return;
  await inPlace(node, ["ctr", "--namespace=k8s.io", "images", "import", file], {
    timeout: 5 * 60_000,
  });
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, `${file}\n`);
}
