import { spawn } from "node:child_process";
import type { Readable } from "node:stream";

/** What one whole process took, its start included. */
export interface Usage {
  readonly wallMs: number;
  /** User and system time; undefined where the process is not Node. */
  readonly cpuMs: number | undefined;
  /** Peak resident memory; undefined where the process is not Node. */
  readonly peakMb: number | undefined;
  readonly stdout: string;
}

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/** Writes what the kernel counted for the process to descriptor 3 when it ends. */
const TELL = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs";' +
    'process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));',
)}`;

/** A Node program that tells what it used. */
export const node = (cwd: string, ...args: readonly string[]): Command => ({
  file: process.execPath,
  args: ["--import", TELL, ...args],
  cwd,
});

const LIMIT_MS = 300_000;

/**
 * Runs a command to its end.
 * @throws with what it said, when it fails or takes over five minutes
 */
export function measure({ file, args, cwd }: Command): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(file, args, { cwd, stdio: ["ignore", "pipe", "pipe", "pipe"] });
    const [, out, err, told] = child.stdio.map((stream) => collect(stream as Readable | null));
    const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT_MS);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      const wallMs = performance.now() - start;
      const stdout = out?.() ?? "";
      if (code !== 0)
        reject(new Error(`${[file, ...args].join(" ")} failed:\n${stdout}${err?.() ?? ""}`));
      else resolve({ wallMs, stdout, ...used(told?.() ?? "") });
    });
  });
}

function collect(stream: Readable | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

function used(text: string): Pick<Usage, "cpuMs" | "peakMb"> {
  if (text === "") return { cpuMs: undefined, peakMb: undefined };
  const usage = JSON.parse(text) as NodeJS.ResourceUsage;
  return {
    cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000,
    peakMb: usage.maxRSS / 1024,
  };
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Runs each command `rounds` times after a warm-up, in turns, so that a busy moment hits all alike. */
export async function sideBySide(
  commands: Readonly<Record<string, Command>>,
  rounds: number,
): Promise<ReadonlyMap<string, readonly Usage[]>> {
  const all = new Map<string, Usage[]>(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, command] of Object.entries(commands)) {
      const usage = await measure(command);
      if (round > 0) all.get(name)?.push(usage);
    }
  return all;
}
