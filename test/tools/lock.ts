import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { formatIdentity, identify, isRunning, parseIdentity } from "./process-identity.js";

export interface LockOptions {
  /** Longest wait for another process, in milliseconds. Default: 20 minutes. */
  readonly wait?: number;
  /** Pause between two tries, in milliseconds. Default: half a second. */
  readonly interval?: number;
  /** Called once, when another process holds the lock. */
  readonly onWait?: (pid: number) => void;
}

/**
 * Runs `action` while no other process holds the lock file. The lock of a process that is gone is
 * taken over.
 * @throws when the wait is over; the message names the holder and the file.
 */
export async function withLock<T>(
  file: string,
  action: () => Promise<T>,
  { wait = 20 * 60_000, interval = 500, onWait }: LockOptions = {},
): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  const deadline = Date.now() + wait;
  let announced = false;
  while (!(await acquire(file))) {
    const holder = await holderOf(file);
    if (holder === undefined) continue;
    if (!announced) onWait?.(holder);
    announced = true;
    if (Date.now() >= deadline) {
      throw new Error(
        `waited ${Math.round(wait / 1000)} s for process ${holder}, which holds ${file}: let it finish or end it`,
      );
    }
    await sleep(interval);
  }
  try {
    return await action();
  } finally {
    await rm(file, { force: true });
  }
}

/** Creates the lock file with its content in one step: a link fails when the name is taken. */
async function acquire(file: string): Promise<boolean> {
  const self = await identify(process.pid);
  if (self === undefined) throw new Error(`process ${process.pid} cannot find itself in /proc`);
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(draft, formatIdentity(self));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft);
  }
}

/** Pid of the lock's holder; `undefined` when the lock is free by now or was stale. */
async function holderOf(file: string): Promise<number | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const holder = parseIdentity(text);
  if (holder !== undefined && (await isRunning(holder))) return holder.pid;
  // Renamed first: of two processes that find the same stale lock only one moves it away. Should a
  // third have taken the lock in between, it is put back.
  const stale = `${file}.stale.${process.pid}.${Math.random().toString(36).slice(2)}`;
  if (!(await renamed(file, stale))) return undefined;
  if ((await readFile(stale, "utf8")) !== text) await link(stale, file).catch(() => undefined);
  await rm(stale);
  return undefined;
}

async function renamed(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  );
}
