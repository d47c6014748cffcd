import { setTimeout as sleep } from "node:timers/promises";
import { load, type Loaded } from "./load.js";
import type { LoadReport } from "./load-report.js";

// More requests are under way at once only where nobody answers at all: each ends after 30 s.
const common = { sessions: 100, limit: 1000 };

export interface UnderLoad<T> {
  readonly report: LoadReport;
  readonly result: T;
  /** Seconds of the load at which the action began. */
  readonly began: number;
}

/** Does something while users log in and refresh, and some seconds before and after. */
export async function underLoad<Session, T>(
  loaded: Loaded<Session>,
  rate: number,
  action: () => Promise<T>,
): Promise<UnderLoad<T>> {
  const stop = new AbortController();
  const begin = performance.now();
  const running = load(loaded, { ...common, rate, seconds: Infinity }, stop.signal);
  try {
    await sleep(5000);
    const began = (performance.now() - begin) / 1000;
    const result = await action();
    await sleep(5000);
    stop.abort();
    return { report: await running, result, began };
  } finally {
    stop.abort();
    await running;
  }
}

/** The highest of these rates, per second, that is carried without an error while nothing breaks. */
export async function carriedRate<Session>(
  loaded: Loaded<Session>,
  rates: readonly number[],
): Promise<number> {
  for (const rate of rates) {
    const plan = { ...common, rate, seconds: 10 };
    const report = await load(loaded, plan, AbortSignal.timeout(60_000));
    if (report.failures.length === 0) return rate;
  }
  throw new Error(`not even ${rates.at(-1)} requests a second are carried without an error`);
}

/** `failed/total requests, lost sessions`. */
export function figures({ requests, failures, sessionsLost, latencies }: LoadReport): string {
  const total = requests.login + requests.refresh;
  const slowest = Math.max(latencies.login?.max ?? 0, latencies.refresh?.max ?? 0);
  return `${failures.length}/${total} failed, ${sessionsLost} sessions lost, slowest ${slowest} ms`;
}

/** Reasons and times of failed requests, in short. */
export function reasons({ failures }: LoadReport): string {
  const shown = failures.slice(0, 5).map(({ second, kind, reason }) => {
    return `${second.toFixed(1)} s ${kind}: ${reason}`;
  });
  return shown.join("; ");
}

/** @throws where a session is gone, or a request failed and none may. */
export function demand(report: LoadReport, { mayFail }: { readonly mayFail: boolean }): void {
  const bad = report.sessionsLost > 0 || (!mayFail && report.failures.length > 0);
  if (bad) throw new Error(`${figures(report)}\n${reasons(report)}`);
}
