import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, open, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isRunning, parseIdentity, type ProcessIdentity } from "../tools/process-identity.js";
import { createCgroup, membershipFile } from "./cgroup.js";
import { logFile, type Place } from "./layout.js";
import { Unrecoverable, waitFor } from "./wait.js";

/** A process that outlives the command that started it. */
export interface Daemon {
  readonly place: Place;
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Environment; nothing of the caller's but PATH is handed on. */
  readonly env?: Readonly<Record<string, string>>;
}

function pidFile(place: Place, name: string): string {
  return join(place.folder, "pids", name);
}

/** The daemon's process, `undefined` when it does not run (any more). */
export async function running(place: Place, name: string): Promise<ProcessIdentity | undefined> {
  const text = await readFile(pidFile(place, name), "utf8").catch(() => "");
  const identity = parseIdentity(text);
  return identity !== undefined && (await isRunning(identity)) ? identity : undefined;
}

/** When the daemon was last started, in milliseconds since 1970; 0 when it never was. */
export async function startedAt(place: Place, name: string): Promise<number> {
  return stat(pidFile(place, name)).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

/**
 * The shell enters the cgroup, writes the pid file and becomes the daemon: one pid from the beginning,
 * and no moment in which an interrupted `up` leaves a daemon that the next one does not know.
 */
const becomeDaemon = `
cgroup=$0 file=$1
shift
echo $$ > "$cgroup" &&
echo "$$ $(cut -d ' ' -f 22 /proc/$$/stat)" > "$file.new" &&
mv "$file.new" "$file" &&
exec "$@"`;

async function isStarted(child: ChildProcess, place: Place, name: string): Promise<true | string> {
  if ((await running(place, name))?.pid === child.pid) return true;
  if (child.exitCode !== null || child.signalCode !== null) throw await ended(place, name);
  return "no pid file yet";
}

/** Starts the daemon unless it runs. Says whether it had to. */
export async function start({ place, name, command, env }: Daemon): Promise<boolean> {
  if ((await running(place, name)) !== undefined) return false;
  const cgroup = `${place.cgroup}/daemons`;
  await createCgroup(cgroup);
  const log = logFile(place, name);
  await mkdir(dirname(log), { recursive: true });
  await mkdir(join(place.folder, "pids"), { recursive: true });
  const output = await open(log, "a");
  try {
    const child = spawn(
      "/bin/sh",
      ["-c", becomeDaemon, await membershipFile(cgroup), pidFile(place, name), ...command],
      {
        cwd: "/",
        detached: true,
        stdio: ["ignore", output.fd, output.fd],
        env: { PATH: process.env["PATH"] ?? "/usr/sbin:/usr/bin:/sbin:/bin", ...env },
      },
    );
    await new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("spawn", resolve);
    });
    child.unref();
    await waitFor(`${name} of ${place.name}`, () => isStarted(child, place, name), {
      interval: 10,
      log,
    });
    return true;
  } finally {
    await output.close();
  }
}

/** @throws when the daemon has ended, with the end of its log. */
export async function mustRun(place: Place, name: string): Promise<void> {
  if ((await running(place, name)) === undefined) throw await ended(place, name);
}

async function ended(place: Place, name: string): Promise<Unrecoverable> {
  const log = logFile(place, name);
  const text = await readFile(log, "utf8").catch(() => "");
  const last = text.trim().split("\n").slice(-5).join("\n");
  return new Unrecoverable(`${name} of ${place.name} has ended; see ${log}:\n${last}`);
}
