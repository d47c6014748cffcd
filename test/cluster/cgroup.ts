import { access, copyFile, mkdir, readdir, readFile, rmdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Unrecoverable } from "./wait.js";

interface Hierarchies {
  /** Mount points, one for each v1 controller, or the single one of v2. */
  readonly mounts: readonly string[];
  readonly version: 1 | 2;
  /** These, and a v2 hierarchy beside v1: runc enters containers there, too. */
  readonly all: readonly string[];
  /** The one in which the cluster's processes are counted. */
  readonly tracking: string;
}

let known: Promise<Hierarchies> | undefined;

function hierarchies(): Promise<Hierarchies> {
  known ??= read();
  return known;
}

async function read(): Promise<Hierarchies> {
  const mounts = (await readFile("/proc/self/mounts", "utf8"))
    .split("\n")
    .map((line) => line.split(" "))
    .flatMap(([, mount, type]) =>
      mount !== undefined && type !== undefined ? [{ mount, type }] : [],
    );
  const ofType = (wanted: string): string[] =>
    mounts.filter(({ type }) => type === wanted).map(({ mount }) => mount);
  const [version1, version2] = [ofType("cgroup"), ofType("cgroup2")];
  // A machine with v1 controllers may mount v2 besides, without controllers.
  const tracking = version1.find((mount) => mount.endsWith("/pids")) ?? version1[0] ?? version2[0];
  if (tracking === undefined) throw new Error("no cgroup file system is mounted on this machine");
  return version1.length > 0
    ? { mounts: version1, version: 1, all: [...version1, ...version2], tracking }
    : { mounts: version2, version: 2, all: version2, tracking };
}

/** Creates a cgroup such as `fairlead-1a2b3c4d/node1` in every hierarchy, with its parents. */
export async function createCgroup(path: string): Promise<void> {
  const { mounts, version } = await hierarchies();
  for (const mount of mounts) {
    let folder = mount;
    for (const name of path.split("/")) {
      if (version === 2) await enableControllers(folder);
      folder = join(folder, name);
      await mkdir(folder, { recursive: true });
      if (version === 1) await inheritCpuset(folder);
      await weigh(folder);
    }
  }
}

/** A v1 cpuset is born empty and takes no process until its CPUs and memory nodes are set. */
async function inheritCpuset(folder: string): Promise<void> {
  for (const file of ["cpuset.cpus", "cpuset.mems"]) {
    const own = await readFile(join(folder, file), "utf8").catch(() => undefined);
    if (own?.trim() === "") await copyFile(join(dirname(folder), file), join(folder, file));
  }
}

/** All pods together would weigh as much as one compiler beside them, and start in ten minutes. */
async function weigh(folder: string): Promise<void> {
  for (const [file, weight] of [
    ["cpu.shares", "8192"],
    ["cpu.weight", "800"],
  ] as const) {
    if (await exists(join(folder, file))) await writeFile(join(folder, file), weight);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function enableControllers(folder: string): Promise<void> {
  const controllers = (await readFile(join(folder, "cgroup.controllers"), "utf8")).trim();
  if (controllers === "") return;
  const enable = controllers.split(" ").map((name) => `+${name}`);
  await writeFile(join(folder, "cgroup.subtree_control"), enable.join(" "));
}

/** Names of the cgroups at the top that begin so. */
export async function cgroupsNamed(prefix: string): Promise<readonly string[]> {
  const folders = await subfolders((await hierarchies()).tracking);
  return folders.map((folder) => basename(folder)).filter((name) => name.startsWith(prefix));
}

/** The file whose writer becomes a member of the cgroup, with all that it starts later. */
export async function membershipFile(path: string): Promise<string> {
  return join((await hierarchies()).tracking, path, "cgroup.procs");
}

/** Pids of all processes in the cgroup and below it. */
export async function members(path: string): Promise<readonly number[]> {
  return below(join((await hierarchies()).tracking, path));
}

async function below(folder: string): Promise<readonly number[]> {
  const text = await readFile(join(folder, "cgroup.procs"), "utf8").catch(() => "");
  const children = await Promise.all((await subfolders(folder)).map(below));
  return [...text.split("\n").filter(Boolean).map(Number), ...children.flat()];
}

async function subfolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/**
 * Ends every process in the cgroup and removes it. Only what the cluster started can be in there,
 * containers and their shims included.
 * @throws when a process survives for 30 s.
 */
export async function destroyCgroup(path: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const pids = await members(path);
    if (pids.length === 0) break;
    if (Date.now() > deadline) {
      throw new Unrecoverable(`processes ${pids.join(", ")} of ${path} cannot be ended`);
    }
    for (const pid of pids) kill(pid);
    await sleep(50);
  }
  for (const mount of (await hierarchies()).all) await removeTree(join(mount, path), deadline);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** A cgroup is removed by rmdir, children first; it stays busy for a moment after its last process. */
async function removeTree(folder: string, deadline: number): Promise<void> {
  for (const child of await subfolders(folder)) await removeTree(child, deadline);
  for (;;) {
    try {
      await rmdir(folder);
      return;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "ENOENT") return;
      if (code !== "EBUSY" || Date.now() > deadline) throw error;
    }
    await sleep(50);
  }
}
