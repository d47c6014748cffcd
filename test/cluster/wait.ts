import { setTimeout as sleep } from "node:timers/promises";

/**
 * Seconds in which whatever is going to happen has happened, on a busy machine too. A wait has a bound
 * so that a run ends, not to judge how fast something is: no wait needs a shorter one.
 */
export const patience = 300;

export interface WaitOptions {
  /** Seconds until giving up. Default: {@link patience}. */
  readonly seconds?: number;
  /** Milliseconds between two tries. Default: 200. */
  readonly interval?: number;
  /** The file to read when the wait is in vain. */
  readonly log?: string;
}

/**
 * Waits until `probe` returns `true`; what it returns or throws else is the reason to report.
 * @throws after the given time, with the last reason and the log to read.
 */
export async function waitFor(
  what: string,
  probe: () => Promise<true | string>,
  { seconds = patience, interval = 200, log }: WaitOptions = {},
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const reason = await probe().catch((error: unknown) => {
      if (error instanceof Unrecoverable) throw error;
      return String(error instanceof Error ? error.message : error);
    });
    if (reason === true) return;
    if (Date.now() >= deadline) {
      const where = log === undefined ? "" : `; see ${log}`;
      throw new Error(`${what}: not within ${seconds} s (${reason})${where}`);
    }
    await sleep(interval);
  }
}

/** An error that ends a wait at once. */
export class Unrecoverable extends Error {}
