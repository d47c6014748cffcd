/** The middle of some times, rounded. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

/** The middle and the longest of some times, in words. */
export const summary = (times: readonly number[]): string =>
  `${median(times)} ms (median), ${Math.max(0, ...times).toFixed(0)} ms at most`;
