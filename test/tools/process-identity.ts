import { readFile } from "node:fs/promises";

/** A process as a file can remember it: a pid alone may be another process by the time it is read. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start in clock ticks since boot (field 22 of proc_pid_stat(5)); `null` where /proc is absent. */
  readonly started: string | null;
}

/** The identity of a running process, `undefined` when there is none (or only a zombie). */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  if (process.platform !== "linux") return signalReaches(pid) ? { pid, started: null } : undefined;
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (stat === undefined) return undefined;
  // The command name, in parentheses, may hold blanks: fields are counted from its end.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state, started] = [fields[0], fields[19]];
  return state === "Z" || started === undefined ? undefined : { pid, started };
}

export async function isRunning({ pid, started }: ProcessIdentity): Promise<boolean> {
  return (await identify(pid))?.started === started;
}

/** Reads what {@link formatIdentity} wrote; `undefined` for anything else. */
export function parseIdentity(text: string): ProcessIdentity | undefined {
  const [, pid, started] = /^(\d+) (\d+|-)\s*$/.exec(text) ?? [];
  if (pid === undefined || started === undefined) return undefined;
  return { pid: Number(pid), started: started === "-" ? null : started };
}

export function formatIdentity({ pid, started }: ProcessIdentity): string {
  return `${pid} ${started ?? "-"}\n`;
}

function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
