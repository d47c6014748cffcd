import { spawn } from "node:child_process";

export interface RunOptions {
  readonly cwd?: string;
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Written to standard input, which is otherwise empty. */
  readonly input?: string;
  /** Milliseconds until the command is killed. Default: one minute. */
  readonly timeout?: number;
}

export interface RunResult {
  /** Exit code; `null` when a signal ended the command. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command to its end and returns what it printed, whatever its exit code.
 * @throws when the command cannot be started or exceeds its time.
 */
export function attempt(
  command: string,
  args: readonly string[],
  { cwd, env, input = "", timeout = 300_000 }: RunOptions = {},
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill("SIGKILL");
    }, timeout);
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    // A command that does not read its input closes the pipe: not an error of ours.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      const result = {
        code,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      };
      if (timedOut) {
        reject(new Error(`${summary(command, args)} took over ${timeout / 1000} s${tail(result)}`));
      } else resolve(result);
    });
  });
}

/**
 * Runs a command and returns its standard output.
 * @throws when it exits with anything but 0; the message has the end of what it printed.
 */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const result = await attempt(command, args, options);
  if (result.code !== 0) {
    throw new Error(`${summary(command, args)} failed (exit ${result.code})${tail(result)}`);
  }
  return result.stdout;
}

function summary(command: string, args: readonly string[]): string {
  const line = [command, ...args].join(" ");
  return line.length > 160 ? `${line.slice(0, 157)}...` : line;
}

function tail({ stdout, stderr }: RunResult): string {
  const lines = (stderr.trim() || stdout.trim()).split("\n").slice(-15).join("\n");
  return lines === "" ? "" : `:\n${lines}`;
}
