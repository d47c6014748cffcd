/** One request that did not do what it should. */
export interface Failure {
  /** Seconds since the load began. */
  readonly second: number;
  readonly kind: RequestKind;
  readonly reason: string;
  /** Milliseconds until it failed. */
  readonly took: number;
}

export type RequestKind = "login" | "refresh";

/** Milliseconds. */
export interface Latencies {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export interface LoadReport {
  /** ISO time at which the load began. */
  readonly begin: string;
  /** How long it lasted, in seconds. */
  readonly seconds: number;
  readonly requests: Readonly<Record<RequestKind, number>>;
  /** Of those that succeeded; absent when none did. */
  readonly latencies: Readonly<Partial<Record<RequestKind, Latencies>>>;
  readonly failures: readonly Failure[];
  /** Sessions that the server no longer knew: refreshes refused with invalid_grant. */
  readonly sessionsLost: number;
  /** Sessions that were alive at the end. */
  readonly sessionsKept: number;
}

export function latenciesOf(milliseconds: readonly number[]): Latencies | undefined {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  // The nearest rank: the smallest time that at least this share of requests did not exceed.
  const rank = (share: number): number | undefined => sorted[Math.ceil(share * sorted.length) - 1];
  const [median, p95, p99, max] = [rank(0.5), rank(0.95), rank(0.99), rank(1)];
  if (median === undefined || p95 === undefined || p99 === undefined || max === undefined) {
    return undefined;
  }
  const round = Math.round;
  return { median: round(median), p95: round(p95), p99: round(p99), max: round(max) };
}

/** For people: one line of figures, then the failures by reason, with the seconds they span. */
export function describe(report: LoadReport): string {
  const { seconds, requests, latencies, failures } = report;
  const total = requests.login + requests.refresh;
  const times = Object.entries(latencies).map(
    ([kind, { median, p95, max }]) => `${kind} ${median}/${p95}/${max} ms`,
  );
  const lines = [
    `${failures.length} of ${total} requests failed in ${seconds.toFixed(1)} s ` +
      `(${requests.login} logins, ${requests.refresh} refreshes; median/p95/max: ${times.join(", ")}); ` +
      `${report.sessionsLost} sessions lost, ${report.sessionsKept} kept`,
  ];
  const seen = new Map<string, number[]>();
  for (const { kind, reason, second } of failures) {
    const key = `${kind}: ${reason}`;
    seen.set(key, [...(seen.get(key) ?? []), second]);
  }
  for (const [reason, at] of seen) {
    const span = `${Math.min(...at).toFixed(1)}–${Math.max(...at).toFixed(1)} s`;
    lines.push(`  ${at.length} × ${reason} (${span})`);
  }
  return lines.join("\n");
}
